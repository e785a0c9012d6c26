// How long one hand-over takes: between coroutines, threads, processes.
final int rounds = Integer.getInteger("rounds", 15);
final int turns = Integer.getInteger("turns", 10_000);

void main() throws Exception {
    // Coroutines run one at a time: one platform thread can carry all.
    System.setProperty("jdk.virtualThreadScheduler.parallelism", "1");
    System.setProperty("jdk.virtualThreadScheduler.maxPoolSize", "1");
    IO.println("Java " + Runtime.version().feature() + ", "
            + Runtime.getRuntime().availableProcessors()
            + " cores, median of " + rounds + " rounds");
    var names = List.of("coroutine", "thread", "process");
    double[][] micros = new double[names.size()][rounds];
    try (var echo = new EchoProcess()) {
        for (int round = -1; round < rounds; round++) {   // -1 warms up
            IO.println("round " + (round + 1) + " of " + rounds);
            double[] now = {
                perSwitch(() -> passBall(Thread.ofVirtual())),
                perSwitch(() -> passBall(Thread.ofPlatform())),
                perSwitch(() -> echo.pass(turns))};
            for (int i = 0; i < now.length; i++) {
                if (round >= 0) micros[i][round] = now[i];
            }
        }
    } catch (IOException e) {
        IO.println("the process is gone: " + e.getMessage());
        return;
    }
    double unit = median(micros[0]);
    for (int i = 0; i < micros.length; i++) {
        double cost = median(micros[i]);
        String bar = "#".repeat((int) Math.clamp(4 * cost / unit, 1, 50));
        IO.println(String.format(Locale.ROOT, "%-9s %7.2f us %5.1f %s",
                names.get(i), cost, cost / unit, bar));
    }
}

double median(double[] values) {
    return Arrays.stream(values).sorted().toArray()[values.length / 2];
}

interface Work {
    void run() throws Exception;
}

// A turn is two switches: there and back.
double perSwitch(Work work) throws Exception {
    long begin = System.nanoTime();
    work.run();
    return (System.nanoTime() - begin) / 1e3 / (2.0 * turns);
}

// Two threads hand over by two semaphores, as a Generator does.
void passBall(Thread.Builder kind) throws InterruptedException {
    var there = new Semaphore(0);
    var back = new Semaphore(0);
    Thread body = kind.name("body").start(() -> {
        for (int i = 0; i < turns; i++) {
            there.acquireUninterruptibly();
            back.release();
        }
    });
    Thread caller = kind.name("caller").start(() -> {
        for (int i = 0; i < turns; i++) {
            there.release();
            back.acquireUninterruptibly();
        }
    });
    caller.join();
    body.join();
}

// Another JVM, which sends back every byte that it gets.
static class EchoProcess implements AutoCloseable {
    static final String SOURCE = """
            class Echo {
                public static void main(String[] none) throws Exception {
                    int next;
                    while ((next = System.in.read()) >= 0) {
                        System.out.write(next);
                        System.out.flush();
                    }
                }
            }
            """;
    final Path folder = Files.createTempDirectory("echo");
    final Process process;

    EchoProcess() throws IOException {
        Path file = Files.writeString(folder.resolve("Echo.java"), SOURCE);
        String home = System.getProperty("java.home");
        String java = Path.of(home, "bin", "java").toString();
        process = new ProcessBuilder(java, file.toString()).start();
    }

    void pass(int turns) throws IOException {
        OutputStream there = process.getOutputStream();
        InputStream back = process.getInputStream();
        for (int i = 0; i < turns; i++) {
            there.write(1);
            there.flush();
            if (back.read() < 0) throw new EOFException("echo has ended");
        }
    }

    public void close() throws IOException, InterruptedException {
        process.getOutputStream().close();
        if (!process.waitFor(5, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        Files.delete(folder.resolve("Echo.java"));
        Files.delete(folder);
    }
}
