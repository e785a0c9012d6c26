// A fast stage feeds a slow one. How much lies between them?
final int rounds = Integer.getInteger("rounds", 3);
final int items = Integer.getInteger("items", 200);
final int size = 100_000;                  // bytes an item
final long effort = 2;                     // milliseconds an item

record Cost(double waiting, double megabytes, double seconds) {}

void main() throws Exception {
    IO.println("Java " + Runtime.version().feature() + ", "
            + Runtime.getRuntime().availableProcessors()
            + " cores, median of " + rounds + " rounds");
    IO.println("bound  waiting     MB  seconds");
    for (int bound : new int[] {Integer.MAX_VALUE, 100, 10, 1}) {
        List<Cost> costs = new ArrayList<>();
        for (int i = 0; i < rounds; i++) costs.add(measure(bound));
        double megabytes = median(costs, Cost::megabytes);
        IO.println(String.format(Locale.ROOT, "%5s  %7.0f  %5.1f  %7.2f %s",
                bound == Integer.MAX_VALUE ? "none" : "" + bound,
                median(costs, Cost::waiting), megabytes,
                median(costs, Cost::seconds),
                "#".repeat((int) Math.round(Math.max(0, megabytes)))));
    }
}

double median(List<Cost> costs, ToDoubleFunction<Cost> part) {
    return costs.stream().mapToDouble(part).sorted()
            .toArray()[costs.size() / 2];
}

// Looking at the memory stops all threads: the time is measured without.
Cost measure(int bound) throws Exception {
    Cost seen = pass(bound, this::memory);
    Cost timed = pass(bound, () -> 0);
    return new Cost(seen.waiting, seen.megabytes, timed.seconds);
}

Cost pass(int bound, DoubleSupplier memory) throws Exception {
    BlockingQueue<byte[]> queue = new LinkedBlockingQueue<>(bound);
    double before = memory.getAsDouble();
    long begin = System.nanoTime();
    var slow = new FutureTask<>(() -> {
        for (int i = 0; i < items; i++) {
            queue.take();
            Thread.sleep(effort);
        }
        return null;
    });
    new Thread(slow, "Slow").start();
    for (int i = 0; i < items; i++) queue.put(new byte[size]);
    int waiting = queue.size();
    double after = memory.getAsDouble();
    slow.get();
    return new Cost(waiting, after - before,
            (System.nanoTime() - begin) / 1e9);
}

double memory() {                          // in use, in megabytes
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
}
