// A virtual thread is a daemon: the program does not wait for it.
void main() {
    Thread.startVirtualThread(() -> IO.println("virtual"));
    IO.println("main");
}
