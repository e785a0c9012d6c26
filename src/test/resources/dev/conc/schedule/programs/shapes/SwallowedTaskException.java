// An exception in a task that nobody asks about is kept in its future: no thread dies of it.
void main() throws Exception {
    Future<?> task;
    try (ExecutorService pool = Executors.newFixedThreadPool(1)) {
        task = pool.submit(() -> {
            throw new IllegalStateException("lost");
        });
    }
    IO.println(task.state());
}
