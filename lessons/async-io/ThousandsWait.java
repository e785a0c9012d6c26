// Many tasks that wait, on pools of two sizes and on virtual threads.
final int rounds = Integer.getInteger("rounds", 3);
final int tasks = Integer.getInteger("tasks", 2000);
final int wait = Integer.getInteger("wait", 100);   // milliseconds

void main() throws InterruptedException {
    IO.println("Java " + Runtime.version().feature() + ", "
            + Runtime.getRuntime().availableProcessors()
            + " cores, median of " + rounds + " rounds");
    IO.println(tasks + " tasks wait " + wait + " ms each");
    var names = List.of("100 threads", "500 threads", "virtual");
    double[][] seconds = new double[names.size()][rounds];
    for (int round = -1; round < rounds; round++) {   // -1 warms up
        IO.println("round " + (round + 1) + " of " + rounds);
        double[] now = {
            measure(Executors.newFixedThreadPool(100)),
            measure(Executors.newFixedThreadPool(500)),
            measure(Executors.newVirtualThreadPerTaskExecutor())};
        for (int i = 0; i < now.length; i++) {
            if (round >= 0) seconds[i][round] = now[i];
        }
    }
    double[] times = Arrays.stream(seconds)
            .mapToDouble(this::median).toArray();
    double longest = Arrays.stream(times).max().orElseThrow();
    for (int i = 0; i < times.length; i++) {
        String bar = "#".repeat((int) Math.ceil(40 * times[i] / longest));
        IO.println(String.format(Locale.ROOT, "%-11s %5.2f s %s",
                names.get(i), times[i], bar));
    }
}

double measure(ExecutorService threads) throws InterruptedException {
    long begin = System.nanoTime();
    try (threads) {
        for (int i = 0; i < tasks; i++) {
            threads.submit(() -> {
                Thread.sleep(wait);
                return null;
            });
        }
    }   // waits for all tasks
    return (System.nanoTime() - begin) / 1e9;
}

double median(double[] values) {
    return Arrays.stream(values).sorted().toArray()[values.length / 2];
}
