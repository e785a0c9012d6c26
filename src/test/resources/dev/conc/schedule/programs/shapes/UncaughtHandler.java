// The handler of a thread is told what the thread dies of. That the thread dies is a failure all the same.
void main() throws InterruptedException {
    Thread child = new Thread(() -> {
        throw new IllegalStateException("boom");
    });
    child.setUncaughtExceptionHandler((thread, thrown) -> IO.println("died of " + thrown.getMessage()));
    child.start();
    child.join();
    IO.println("main ends");
}
