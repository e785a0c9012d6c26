// Five tasks on four worker processes, and who did what when.
record Bar(String worker, int task, long from, long to) {}

final long longest = Long.getLong("longest", 3000);   // milliseconds
final int limit = Integer.getInteger("limit", 10_000);   // of a silent one
final InetAddress home = InetAddress.getLoopbackAddress();
final Queue<Integer> tasks = new ConcurrentLinkedQueue<>();
final Queue<Bar> bars = new ConcurrentLinkedQueue<>();
final List<Double> parts = Arrays.asList(.1, .2, .4, .5, .7);

void main(String[] args) throws Exception {
    if (args.length > 0) {
        work(Integer.parseInt(args[0]));
        return;
    }
    IO.println("Parent process " + pid());
    Collections.shuffle(parts);               // who takes how long
    List<Process> workers = new ArrayList<>();
    List<Socket> lines = new ArrayList<>();
    try (var server = new ServerSocket(0, 4, home)) {
        server.setSoTimeout(30_000);
        for (int i = 0; i < 4; i++) {
            workers.add(again("" + server.getLocalPort()));
        }
        for (int i = 0; i < 4; i++) lines.add(server.accept());
        tasks.addAll(List.of(0, 1, 2, 3, 4));
        IO.println("Waiting for all workers");
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Socket line : lines) pool.submit(() -> serve(line));
        }
        for (Process worker : workers) worker.waitFor(5, TimeUnit.SECONDS);
    } catch (SocketTimeoutException e) {
        IO.println("a worker did not come within 30 s");
        return;
    } finally {
        workers.forEach(Process::destroyForcibly);
    }
    IO.println("All workers ended, tasks left: " + tasks.size());
    draw();
}

// In the parent: hands one task after another to one worker.
Void serve(Socket line) throws IOException {
    try (line; var in = new Scanner(line.getInputStream());
            var out = new PrintStream(line.getOutputStream())) {
        line.setSoTimeout((int) longest + limit);
        String worker = in.nextLine();
        for (Integer task; (task = tasks.poll()) != null; ) {
            long from = System.nanoTime();
            out.println(task + " " + Math.round(parts.get(task) * longest));
            if (!in.hasNextLine()) {          // it is gone, or silent
                IO.println("worker " + worker + " is lost");
                tasks.add(task);
                break;
            }
            in.nextLine();
            bars.add(new Bar(worker, task, from, System.nanoTime()));
        }
    }
    return null;
}

// A worker: does what it is told until nobody tells it any more.
void work(int port) throws Exception {
    try (var line = new Socket(home, port);
            var in = new Scanner(line.getInputStream());
            var out = new PrintStream(line.getOutputStream())) {
        out.println(pid());
        while (in.hasNextInt()) {
            int task = in.nextInt();
            IO.println("Run task " + task + " (" + pid() + ")");
            long start = System.nanoTime();
            Thread.sleep(in.nextLong());
            IO.println(String.format(Locale.ROOT, "Task %d took %.2f s",
                    task, (System.nanoTime() - start) / 1e9));
            out.println("done");
        }
    } catch (ConnectException e) {
        IO.println("worker " + pid() + ": the parent is gone");
    }
}

// A row for each worker: which task it ran, in 30 columns of time.
void draw() {
    long begin = bars.stream().mapToLong(Bar::from).min().orElse(0);
    long end = bars.stream().mapToLong(Bar::to).max().orElse(1);
    Map<String, char[]> rows = new TreeMap<>();
    for (Bar bar : bars) {
        char[] row = rows.computeIfAbsent(bar.worker(),
                _ -> " ".repeat(30).toCharArray());
        int from = (int) ((bar.from() - begin) * 29 / (end - begin));
        int to = (int) ((bar.to() - begin) * 29 / (end - begin));
        Arrays.fill(row, from, to + 1, (char) ('0' + bar.task()));
    }
    rows.forEach((worker, row) ->
            IO.println(worker + " |" + new String(row) + "|"));
}

long pid() {
    return ProcessHandle.current().pid();
}

Process again(String argument) throws IOException {
    var me = ProcessHandle.current().info();
    List<String> command = new ArrayList<>();
    command.add(me.command().orElseThrow());
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-XX:+UseSerialGC");
    command.addAll(List.of(me.arguments().orElseThrow()));
    command.add(argument);
    return new ProcessBuilder(command).inheritIO().start();
}
