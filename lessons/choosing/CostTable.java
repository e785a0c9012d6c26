import java.util.spi.ToolProvider;

// To create one, to switch to it, to keep it: in one table.
final int rounds = Integer.getInteger("rounds", 3);
final int turns = Integer.getInteger("turns", 10_000);
final int coroutines = Integer.getInteger("coroutines", 20_000);
final int threads = Integer.getInteger("threads", 500);
final Runtime jvm = Runtime.getRuntime();

// Microseconds to create and to switch, KiB that one takes.
record Cost(double create, double change, double memory) {}

void main() throws Exception {
    // One platform thread carries all virtual threads of this program.
    System.setProperty("jdk.virtualThreadScheduler.parallelism", "1");
    System.setProperty("jdk.virtualThreadScheduler.maxPoolSize", "1");
    IO.println("Java " + Runtime.version().feature() + ", "
            + System.getProperty("os.name") + ", "
            + jvm.availableProcessors() + " cores, median of " + rounds
            + " rounds");
    Path folder = Files.createTempDirectory("peer");
    Map<String, List<Cost>> costs = new HashMap<>();
    try {
        // First, while the heap is small: its growth would count, too.
        costs.put("thread", repeat("thread", () ->
                ofThreads(Thread.ofPlatform(), threads)));
        costs.put("virtual", repeat("virtual", () ->
                ofThreads(Thread.ofVirtual(), coroutines)));
        compilePeer(folder);
        costs.put("process", repeat("process", () -> ofProcess(folder)));
    } finally {
        Files.deleteIfExists(folder.resolve("Peer.java"));
        Files.deleteIfExists(folder.resolve("Peer.class"));
        Files.delete(folder);
    }
    IO.println("          create    switch    memory  often said");
    row("virtual", costs.get("virtual"), "under 1 KB");
    row("thread", costs.get("thread"), "8 MB");
    row("process", costs.get("process"), "10-30 MB");
}

List<Cost> repeat(String name, Callable<Cost> measure) throws Exception {
    List<Cost> costs = new ArrayList<>();
    for (int round = 0; round <= rounds; round++) {   // 0 warms up
        IO.println(name + ": round " + round + " of " + rounds);
        Cost now = measure.call();
        if (round > 0) costs.add(now);
    }
    return costs;
}

void row(String name, List<Cost> costs, String said) {
    double memory = median(costs, Cost::memory);
    IO.println(String.format(Locale.ROOT, "%-7s %8s %9s %9s  %s", name,
            amount(median(costs, Cost::create), 1000, "us", "ms"),
            amount(median(costs, Cost::change), 1000, "us", "ms"),
            memory > 0 ? amount(memory, 1024, "KB", "MB") : "unknown",
            said));
}

String amount(double value, int step, String small, String large) {
    boolean much = value >= step;
    return String.format(Locale.ROOT, "%.1f %s",
            much ? value / step : value, much ? large : small);
}

double median(List<Cost> costs, ToDoubleFunction<Cost> part) {
    return costs.stream().mapToDouble(part).sorted()
            .toArray()[costs.size() / 2];
}

double since(long begin) {
    return (System.nanoTime() - begin) / 1e3;
}

// Starts many that wait for an end; then two pass a ball.
Cost ofThreads(Thread.Builder kind, int count) throws Exception {
    List<Thread> all = new ArrayList<>(count);
    var waiting = new CountDownLatch(count);
    var end = new Semaphore(0);
    boolean virtual = kind instanceof Thread.Builder.OfVirtual;
    long before = used(virtual);
    long begin = System.nanoTime();
    for (int i = 0; i < count; i++) {
        all.add(kind.start(() -> {
            waiting.countDown();
            end.acquireUninterruptibly();
        }));
    }
    waiting.await();
    double create = since(begin) / count;
    double memory = (double) (used(virtual) - before) / count;
    end.release(count);
    for (Thread each : all) each.join();
    return new Cost(create, passBall(kind), memory);
}

// A turn is two switches: there and back.
double passBall(Thread.Builder kind) throws InterruptedException {
    var there = new Semaphore(0);
    var back = new Semaphore(0);
    long begin = System.nanoTime();
    Thread body = kind.start(() -> {
        for (int i = 0; i < turns; i++) {
            there.acquireUninterruptibly();
            back.release();
        }
    });
    Thread caller = kind.start(() -> {
        for (int i = 0; i < turns; i++) {
            there.release();
            back.acquireUninterruptibly();
        }
    });
    caller.join();
    body.join();
    return since(begin) / (2.0 * turns);
}

// Another JVM that sends back what it gets, from start to first byte.
Cost ofProcess(Path folder) throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java")
            .toString();
    long begin = System.nanoTime();
    Process peer = new ProcessBuilder(java, "-XX:+UseSerialGC",
            "-cp", folder.toString(), "Peer").start();
    try (var to = peer.getOutputStream();
            var from = peer.getInputStream()) {
        pass(1, to, from);
        double create = since(begin);
        double memory = resident(peer.pid());
        begin = System.nanoTime();
        pass(turns, to, from);
        return new Cost(create, since(begin) / (2.0 * turns), memory);
    } finally {
        peer.destroyForcibly().waitFor();
    }
}

void pass(int turns, OutputStream to, InputStream from) throws IOException {
    for (int i = 0; i < turns; i++) {
        to.write(1);
        to.flush();
        if (from.read() < 0) throw new EOFException("the peer has ended");
    }
}

void compilePeer(Path folder) throws IOException {
    Path source = Files.writeString(folder.resolve("Peer.java"), """
            class Peer {
                public static void main(String[] none) throws Exception {
                    int next;
                    while ((next = System.in.read()) >= 0) {
                        System.out.write(next);
                        System.out.flush();
                    }
                }
            }
            """);
    ToolProvider.findFirst("javac").orElseThrow()
            .run(System.out, System.err, source.toString());
}

// KiB: of the heap, where the stacks of virtual threads are, or of all.
long used(boolean heap) throws Exception {
    if (!heap) return resident(ProcessHandle.current().pid());
    for (int i = 0; i < 3; i++) System.gc();
    return (jvm.totalMemory() - jvm.freeMemory()) / 1024;
}

long resident(long pid) throws Exception {
    try {
        Process ps = new ProcessBuilder(
                "ps", "-o", "rss=", "-p", "" + pid).start();
        try (var answer = ps.inputReader()) {
            String kib = answer.readLine();
            return kib == null ? -1 : Long.parseLong(kib.strip());
        }
    } catch (IOException e) {
        return -1;   // this machine has no ps
    }
}
