// Two tasks of a pool add one without a lock.
int count = 0;

void main() throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
        pool.submit(() -> count++);
        pool.submit(() -> count++);
    }
    IO.println("count: " + count);
}
