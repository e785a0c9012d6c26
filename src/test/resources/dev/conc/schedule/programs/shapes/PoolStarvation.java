// A task in a pool of one thread waits for another task of the same pool.
void main() throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(1)) {
        Future<Integer> outer = pool.submit(() -> pool.submit(() -> 42).get());
        IO.println("answer: " + outer.get());
    }
}
