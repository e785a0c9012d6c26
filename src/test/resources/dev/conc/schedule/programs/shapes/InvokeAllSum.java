// invokeAll runs tasks side by side and waits for all of them.
void main() throws Exception {
    int sum = 0;
    try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
        List<Callable<Integer>> tasks = List.of(() -> 1, () -> 2);
        for (Future<Integer> each : pool.invokeAll(tasks)) sum += each.get();
    }
    IO.println("sum: " + sum);
}
