// Exits in a thread other than main, inside a try that catches everything.
void main() throws InterruptedException {
    Thread a = new Thread(() -> {
        try {
            System.exit(3);
        } catch (Throwable t) {
            IO.println("never");
        } finally {
            IO.println("never either");
        }
    });
    a.start();
    IO.println("main");
    a.join();
    IO.println("after");
}
