// Starts 10,000 threads.
void main() throws InterruptedException {
    Thread[] threads = new Thread[10_000];
    for (int i = 0; i < threads.length; i++) {
        threads[i] = new Thread(() -> {});
        threads[i].start();
    }
    for (Thread each : threads) each.join();
    IO.println("all ended");
}
