import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.util.spi.ToolProvider;

// What one waiting coroutine, thread and process takes of the memory.
final int rounds = Integer.getInteger("rounds", 3);
final int coroutines = Integer.getInteger("coroutines", 20_000);
final int threads = Integer.getInteger("threads", 500);

void main() throws Exception {
    IO.println("Java " + Runtime.version().feature() + ", "
            + System.getProperty("os.name") + ", "
            + Runtime.getRuntime().availableProcessors()
            + " cores, median of " + rounds + " rounds");
    // Threads first: later the JVM gives memory back meanwhile.
    double thread = measure("threads", this::ofThread);
    double coroutine = measure("coroutines", this::ofCoroutine);
    double process = measure("processes", this::ofProcess);
    IO.println("              KiB  often said");
    row("coroutine", coroutine, "under 1 KB");
    row("thread", thread, "");
    row("its stack", reserved(), "8 MB");
    row("process", process, "10 to 30 MB");
    IO.println("each # is twice as much as the one before");
}

interface Measurement {
    double kib() throws Exception;
}

double measure(String what, Measurement one) throws Exception {
    double[] kib = new double[rounds];
    for (int round = -1; round < rounds; round++) {   // -1 warms up
        IO.println(what + ": round " + (round + 1) + " of " + rounds);
        double now = one.kib();
        if (round >= 0) kib[round] = now;
    }
    return median(kib);
}

void row(String what, double kib, String said) {
    boolean known = kib > 0;
    IO.println(String.format(Locale.ROOT, "%-9s %7s  %s", what,
            known ? String.format(Locale.ROOT, "%.1f", kib) : "unknown",
            said).stripTrailing());
    if (!known) return;
    double doublings = Math.log(kib) / Math.log(2);
    IO.println("#".repeat((int) Math.clamp(doublings + 2, 1, 40)));
}

double median(double[] values) {
    return Arrays.stream(values).sorted().toArray()[values.length / 2];
}

// On the heap: the stacks of virtual threads are kept there.
double ofCoroutine() throws InterruptedException {
    long before = heap();
    var waiting = new CountDownLatch(coroutines);
    var end = new CountDownLatch(1);
    var all = wait(coroutines, Thread.ofVirtual(), waiting, end);
    double kib = (heap() - before) / 1024.0 / coroutines;
    end.countDown();
    for (Thread each : all) each.join();
    return kib;
}

// Of the process: the stacks of threads are outside the heap.
double ofThread() throws Exception {
    long before = resident(ProcessHandle.current().pid());
    var waiting = new CountDownLatch(threads);
    var end = new CountDownLatch(1);
    var all = wait(threads, Thread.ofPlatform(), waiting, end);
    long after = resident(ProcessHandle.current().pid());
    end.countDown();
    for (Thread each : all) each.join();
    return (double) (after - before) / threads;
}

List<Thread> wait(int count, Thread.Builder kind,
        CountDownLatch waiting, CountDownLatch end)
        throws InterruptedException {
    List<Thread> all = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
        all.add(kind.start(() -> {
            waiting.countDown();
            try {
                end.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }));
    }
    waiting.await();
    return all;
}

// Another JVM, which waits for its standard input to end.
double ofProcess() throws Exception {
    Path folder = Files.createTempDirectory("waits");
    Path source = Files.writeString(folder.resolve("Waits.java"), """
            class Waits {
                public static void main(String[] none) throws Exception {
                    System.out.write(33);
                    System.out.flush();
                    System.in.read();
                }
            }
            """);
    ToolProvider.findFirst("javac").orElseThrow()
            .run(System.out, System.err, source.toString());
    String java = Path.of(System.getProperty("java.home"), "bin", "java")
            .toString();
    Process child = new ProcessBuilder(java, "-XX:+UseSerialGC",
            "-cp", folder.toString(), "Waits").start();
    try {
        child.getInputStream().read();   // it is up
        return resident(child.pid());
    } finally {
        child.destroyForcibly().waitFor();
        Files.delete(folder.resolve("Waits.class"));
        Files.delete(source);
        Files.delete(folder);
    }
}

// The address space set aside for a thread's stack, used or not, in KiB.
double reserved() {
    var jvm = ManagementFactory.getPlatformMXBean(
            HotSpotDiagnosticMXBean.class);
    return Double.parseDouble(
            jvm.getVMOption("ThreadStackSize").getValue());
}

long heap() throws InterruptedException {
    for (int i = 0; i < 3; i++) System.gc();
    var runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
}

// The KiB of memory that a process has; less than 0 if nobody can tell.
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
