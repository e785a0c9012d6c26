// One worker dies and one gets stuck, each with a task in its hands.
final long patience = Long.getLong("patience", 800);   // milliseconds
final InetAddress home = InetAddress.getLoopbackAddress();
final List<String> kinds = List.of("steady", "dies", "stuck");
final BlockingQueue<Integer> tasks = new LinkedBlockingQueue<>();
final Map<Integer, Integer> answers = new ConcurrentSkipListMap<>();
final Set<String> helpers = ConcurrentHashMap.newKeySet();
final CountDownLatch done = new CountDownLatch(10);

void main(String[] args) throws Exception {
    if (args.length > 0) {
        work(args[0], Integer.parseInt(args[1]));
        return;
    }
    List<Process> workers = new ArrayList<>();
    List<Socket> lines = new ArrayList<>();
    var threads = Executors.newVirtualThreadPerTaskExecutor();
    try (var server = new ServerSocket(0, 3, home);
            AutoCloseable _ = threads::shutdownNow) {
        server.setSoTimeout(30_000);
        for (String kind : kinds) workers.add(again(kind, server));
        for (String _ : kinds) lines.add(server.accept());
        for (int task = 0; task < 10; task++) tasks.add(task);
        for (Socket line : lines) threads.submit(() -> serve(line));
        boolean all = done.await(20, TimeUnit.SECONDS);
        IO.println((all ? "answered: " : "too few: ") + answers);
        IO.println("answered by " + helpers);
    } catch (SocketTimeoutException e) {
        IO.println("a worker did not come within 30 s");
    } finally {
        workers.forEach(Process::destroyForcibly);
        for (Process worker : workers) worker.waitFor();
    }
}

// A task is in the queue, or answered, or with just one worker.
Void serve(Socket line) throws Exception {
    try (line; var in = new Scanner(line.getInputStream());
            var out = new PrintStream(line.getOutputStream())) {
        line.setSoTimeout(30_000);
        String worker = in.nextLine();
        line.setSoTimeout((int) patience);
        while (done.getCount() > 0) {
            Integer task = tasks.poll(50, TimeUnit.MILLISECONDS);
            if (task == null) continue;      // one may come back yet
            out.println(task);
            if (!in.hasNextInt()) {
                boolean silent = in.ioException() != null;
                IO.println("task " + task + " is back: its worker is "
                        + (silent ? "silent" : "gone"));
                tasks.add(task);
                return null;                 // and the line is closed
            }
            // The first answer counts, whatever happens after it.
            if (answers.putIfAbsent(task, in.nextInt()) == null) {
                helpers.add(worker);
                done.countDown();
            }
        }
    }
    return null;
}

void work(String kind, int port) throws Exception {
    try (var line = new Socket(home, port);
            var in = new Scanner(line.getInputStream());
            var out = new PrintStream(line.getOutputStream())) {
        out.println(kind);
        while (in.hasNextInt()) {
            int task = in.nextInt();
            switch (kind) {
                case "steady" -> Thread.sleep(100);
                case "dies" -> Runtime.getRuntime().halt(1);
                default -> in.hasNext();   // waits for what never comes
            }
            out.println(task * task);
        }
    } catch (IOException e) {
        IO.println("worker: the master is gone");
    }
}

Process again(String argument, ServerSocket server) throws IOException {
    var me = ProcessHandle.current().info();
    List<String> command = new ArrayList<>();
    command.add(me.command().orElseThrow());
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(List.of(me.arguments().orElseThrow()));
    command.addAll(List.of(argument, "" + server.getLocalPort()));
    return new ProcessBuilder(command).inheritIO().start();
}
