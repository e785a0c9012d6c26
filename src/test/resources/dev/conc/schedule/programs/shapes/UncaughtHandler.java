// The handler of a thread is told what the thread dies of. Whoever takes an exception so has not failed.
void main() throws InterruptedException {
    Thread child = new Thread(() -> {
        throw new IllegalStateException("boom");
    });
    child.setUncaughtExceptionHandler((thread, thrown) -> IO.println("died of " + thrown.getMessage()));
    child.start();
    child.join();
    IO.println("main ends");
}
