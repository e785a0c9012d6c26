// The repaired PoolStarvation: a second thread runs the inner task.
void main() throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
        Future<Integer> outer = pool.submit(() -> pool.submit(() -> 42).get());
        IO.println("answer: " + outer.get());
    }
}
