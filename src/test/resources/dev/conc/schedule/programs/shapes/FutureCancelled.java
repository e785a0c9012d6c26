// A task is cancelled while it may be about to run.
void main() throws Exception {
    Future<?> task;
    try (ExecutorService pool = Executors.newFixedThreadPool(1)) {
        task = pool.submit(() -> {});
        task.cancel(false);
    }
    IO.println("cancelled: " + task.isCancelled());
}
