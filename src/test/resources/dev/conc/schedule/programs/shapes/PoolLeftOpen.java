// A pool that is never shut down: its thread waits for work for ever, and the program does not end.
void main() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(1);
    IO.println("answer: " + pool.submit(() -> 42).get());
}
