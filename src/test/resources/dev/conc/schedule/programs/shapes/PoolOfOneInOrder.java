// A pool of one thread runs its tasks one after the other: no lock is needed.
int count = 0;

void main() throws Exception {
    try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
        pool.submit(() -> count++);
        pool.submit(() -> count++);
    }
    IO.println("count: " + count);
}
