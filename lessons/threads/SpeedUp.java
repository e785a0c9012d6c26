// Four equal jobs on 1, 2 and 4 threads: how long do all four take?
final int rounds = Integer.getInteger("rounds", 5);
final int limit = Integer.getInteger("limit", 400_000);

void main() throws Exception {
    IO.println("Java " + Runtime.version().feature() + ", "
            + Runtime.getRuntime().availableProcessors()
            + " cores, median of " + rounds + " rounds");
    compare("compute", this::countPrimes);
    compare("wait", this::waitForCaller);
}

void compare(String work, Callable<Integer> job) throws Exception {
    int[] threads = {1, 2, 4};
    double[][] seconds = new double[threads.length][rounds];
    for (int round = -1; round < rounds; round++) {   // -1 warms up
        IO.println(work + ": round " + (round + 1) + " of " + rounds);
        for (int i = 0; i < threads.length; i++) {
            double time = measure(threads[i], job);
            if (round >= 0) seconds[i][round] = time;
        }
    }
    for (int i = 0; i < threads.length; i++) {
        double speed = median(seconds[0]) / median(seconds[i]);
        String bar = "#".repeat((int) Math.round(10 * speed));
        IO.println(String.format(Locale.ROOT, "%-7s %d %.3f s %.1f %s",
                work, threads[i], median(seconds[i]), speed, bar));
    }
}

double median(double[] values) {
    return Arrays.stream(values).sorted().toArray()[values.length / 2];
}

double measure(int threads, Callable<Integer> job) throws Exception {
    long begin = System.nanoTime();
    try (var pool = Executors.newFixedThreadPool(threads)) {
        for (var result : pool.invokeAll(Collections.nCopies(4, job))) {
            result.get();
        }
    }
    return (System.nanoTime() - begin) / 1e9;
}

int countPrimes() {
    int primes = 0;
    for (int n = 2; n < limit; n++) {
        int d = 2;
        while (d * d <= n && n % d != 0) d++;
        if (d * d > n) primes++;
    }
    return primes;
}

// Listens for 50 ms for a caller who does not come.
int waitForCaller() throws IOException {
    var home = InetAddress.getLoopbackAddress();
    try (var socket = new ServerSocket(0, 1, home)) {
        socket.setSoTimeout(50);
        socket.accept();
        return 1;
    } catch (SocketTimeoutException e) {
        return 0;
    }
}
