// The same jobs on one thread, threads, processes, virtual threads.
final int rounds = Integer.getInteger("rounds", 3);
final int tasks = Integer.getInteger("tasks", 16);
final int limit = Integer.getInteger("limit", 100_000);
final int wait = Integer.getInteger("wait", 50);   // milliseconds
final InetAddress home = InetAddress.getLoopbackAddress();
final BlockingQueue<Worker> workers = new LinkedBlockingQueue<>();

interface Job {
    int run() throws Exception;
}

// A process at the other end of a line, to which jobs are given.
record Worker(Socket line, Scanner in, PrintStream out) {
    static Worker on(Socket line) throws IOException {
        return new Worker(line, new Scanner(line.getInputStream()),
                new PrintStream(line.getOutputStream()));
    }
}

void main(String[] args) throws Exception {
    if (args.length > 0) {
        serve(Integer.parseInt(args[0]));
        return;
    }
    IO.println("Java " + Runtime.version().feature() + ", "
            + Runtime.getRuntime().availableProcessors()
            + " cores, median of " + rounds + " rounds");
    List<Process> processes = new ArrayList<>();
    try (var server = new ServerSocket(0, 4, home)) {
        server.setSoTimeout(30_000);
        for (int i = 0; i < 4; i++) {
            processes.add(again("" + server.getLocalPort()));
        }
        for (int i = 0; i < 4; i++) {
            Socket line = server.accept();
            line.setSoTimeout(30_000);
            workers.add(Worker.on(line));
        }
        compare("compute", this::countPrimes);
        compare("wait", this::waitForCaller);
        for (Worker each : workers) each.line().close();
        for (Process each : processes) each.waitFor(5, TimeUnit.SECONDS);
    } catch (SocketTimeoutException e) {
        IO.println("a worker did not come within 30 s");
    } catch (ExecutionException e) {
        IO.println("a worker is gone, or says nothing");
    } finally {
        processes.forEach(Process::destroyForcibly);
    }
}

void compare(String name, Job job) throws Exception {
    var names = List.of("1 thread", "4 threads", "4 processes", "virtual");
    double[][] seconds = new double[names.size()][rounds];
    for (int round = -1; round < rounds; round++) {   // -1 warms up
        IO.println(name + ": round " + (round + 1) + " of " + rounds);
        double[] now = {
            measure(Executors.newFixedThreadPool(1), job),
            measure(Executors.newFixedThreadPool(4), job),
            measure(Executors.newFixedThreadPool(4), () -> ask(name)),
            measure(Executors.newVirtualThreadPerTaskExecutor(), job)};
        for (int i = 0; i < now.length; i++) {
            if (round >= 0) seconds[i][round] = now[i];
        }
    }
    double one = median(seconds[0]);
    for (int i = 0; i < seconds.length; i++) {
        double time = median(seconds[i]);
        long width = Math.clamp(Math.round(24 * time / one), 1, 48);
        String bar = "#".repeat((int) width);
        IO.println(String.format(Locale.ROOT, "%-7s %-11s %.2f s %s",
                name, names.get(i), time, bar));
    }
}

double median(double[] values) {
    return Arrays.stream(values).sorted().toArray()[values.length / 2];
}

double measure(ExecutorService pool, Job job) throws Exception {
    long begin = System.nanoTime();
    try (pool) {
        Callable<Integer> one = job::run;
        for (var result : pool.invokeAll(Collections.nCopies(tasks, one))) {
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

// Listens for a caller who does not come.
int waitForCaller() throws IOException {
    try (var socket = new ServerSocket(0, 1, home)) {
        socket.setSoTimeout(wait);
        socket.accept();
        return 1;
    } catch (SocketTimeoutException e) {
        return 0;
    }
}

// In the parent: gives a job to a process that has none.
int ask(String job) throws InterruptedException {
    Worker worker = workers.take();
    try {
        worker.out().println(job);
        return Integer.parseInt(worker.in().nextLine());
    } finally {
        workers.add(worker);
    }
}

// In a worker process: does jobs until nobody gives any more.
void serve(int port) throws IOException {
    Worker parent = Worker.on(new Socket(home, port));
    try (Socket _ = parent.line()) {
        while (parent.in().hasNextLine()) {
            String job = parent.in().nextLine();
            parent.out().println(job.equals("compute")
                    ? countPrimes() : waitForCaller());
        }
    }
}

Process again(String argument) throws IOException {
    var me = ProcessHandle.current().info();
    List<String> command = new ArrayList<>();
    command.add(me.command().orElseThrow());
    command.addAll(List.of(me.arguments().orElseThrow()));
    command.add(argument);
    return new ProcessBuilder(command).inheritIO().start();
}
