// A timer should tick every 20 ms. A task computes on the same loop.
final int tick = 20;   // milliseconds
final int work = Integer.getInteger("work", 300);   // milliseconds
final int rounds = Integer.getInteger("rounds", 5);

void main() throws Exception {
    IO.println("Java " + Runtime.version().feature() + ", "
            + Runtime.getRuntime().availableProcessors()
            + " cores, median of " + rounds + " rounds");
    var names = List.of("loop is idle", "task on the loop",
            "in slices", "on another thread");
    double[][] late = new double[names.size()][rounds];
    for (int round = 0; round < rounds; round++) {
        IO.println("round " + (round + 1) + " of " + rounds);
        late[0][round] = latest(loop -> {});
        late[1][round] = latest(loop -> loop.execute(() -> compute(work)));
        late[2][round] = latest(loop -> slice(loop, work));
        late[3][round] = latest(loop ->
                Thread.ofPlatform().start(() -> compute(work)));
    }
    double[] millis = Arrays.stream(late)
            .mapToDouble(this::median).toArray();
    double longest = Arrays.stream(millis).max().orElseThrow();
    for (int i = 0; i < millis.length; i++) {
        String bar = "#".repeat((int) Math.ceil(40 * millis[i] / longest));
        IO.println(String.format(Locale.ROOT, "%-17s %4.0f ms late %s",
                names.get(i), millis[i], bar));
    }
}

double median(double[] values) {
    return Arrays.stream(values).sorted().toArray()[values.length / 2];
}

// The delay of the latest tick, in milliseconds.
double latest(Consumer<ScheduledExecutorService> begin) throws Exception {
    var late = new AtomicLong();
    var left = new CountDownLatch(work * 2 / tick);
    try (var loop = Executors.newSingleThreadScheduledExecutor()) {
        long start = System.nanoTime();
        var ticks = new AtomicInteger();
        loop.scheduleAtFixedRate(() -> {
            long due = start + ticks.getAndIncrement() * tick * 1_000_000L;
            late.accumulateAndGet(System.nanoTime() - due, Math::max);
            left.countDown();
        }, 0, tick, TimeUnit.MILLISECONDS);
        loop.schedule(() -> begin.accept(loop), 50, TimeUnit.MILLISECONDS);
        left.await(10, TimeUnit.SECONDS);
        loop.shutdownNow();
    }
    return late.get() / 1e6;
}

void compute(long millis) {
    long end = System.nanoTime() + millis * 1_000_000;
    while (System.nanoTime() < end) Thread.onSpinWait();
}

// A little work, then the others' turn, then the rest.
void slice(ExecutorService loop, long millis) {
    if (millis <= 0 || loop.isShutdown()) return;
    compute(5);
    loop.execute(() -> slice(loop, millis - 5));
}
