// Halts the virtual machine in the middle of an execution.
void main() {
    new Thread(() -> IO.println("other")).start();
    Runtime.getRuntime().halt(3);
}
