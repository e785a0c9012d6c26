// Starts another process.
void main() throws Exception {
    Process process = new ProcessBuilder("true").start();
    IO.println(process.waitFor());
}
