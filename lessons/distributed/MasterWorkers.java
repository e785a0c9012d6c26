// A master with a queue of tasks and one of results; workers with a key.
final int count = Integer.getInteger("tasks", 10);
final int workers = Integer.getInteger("workers", 2);
final long pause = Long.getLong("pause", 150);   // milliseconds a task
final int patience = Integer.getInteger("patience", 10);   // seconds
final int limit = Integer.getInteger("limit", 4000);   // of a silent line
final InetAddress host = InetAddress.ofLiteral(
        System.getProperty("host", "127.0.0.1"));   // of the master
final String key = System.getenv().getOrDefault("QUEUE_KEY", random());
final BlockingQueue<Long> tasks = new LinkedBlockingQueue<>();
final BlockingQueue<String> results = new LinkedBlockingQueue<>();
volatile boolean over;

void main(String[] args) throws Exception {
    if (args.length > 0) work(Integer.parseInt(args[0])); else master();
}

void master() throws Exception {
    List<Process> started = new ArrayList<>();
    var threads = Executors.newVirtualThreadPerTaskExecutor();
    try (ServerSocket server = listen();
            AutoCloseable _ = threads::shutdownNow) {
        threads.submit(() -> accept(server, threads));
        for (int i = 0; i < workers; i++) {
            started.add(again("" + server.getLocalPort()));
        }
        for (int i = 0; i < count; i++) {
            long task = ThreadLocalRandom.current().nextLong(10_000);
            IO.println("Put task " + task + "...");
            tasks.put(task);
        }
        for (int i = 0; i < count; i++) {
            String result = results.poll(patience, TimeUnit.SECONDS);
            if (result == null) {
                IO.println("no result for " + patience + " s: I give up");
                break;
            }
            IO.println("Result: " + result);
        }
        over = true;
    }
    for (Process worker : started) {
        if (!worker.waitFor(5, TimeUnit.SECONDS)) worker.destroyForcibly();
    }
    IO.println("master exit");
}

// Port 5000, or any other if somebody has that one.
ServerSocket listen() throws IOException {
    int wanted = Integer.getInteger("port", 5000);
    try {
        var server = new ServerSocket(wanted, 50, host);
        IO.println("master on port " + server.getLocalPort());
        return server;
    } catch (BindException e) {
        var server = new ServerSocket(0, 50, host);
        IO.println("master on port " + server.getLocalPort()
                + ", since " + wanted + " is taken");
        return server;
    }
}

Void accept(ServerSocket server, ExecutorService threads)
        throws IOException {
    while (true) {                      // until the server is closed
        Socket line = server.accept();
        threads.submit(() -> serve(line));
    }
}

// In the master, a thread for each line: hands out task after task.
Void serve(Socket line) throws Exception {
    try (line; var in = new Scanner(line.getInputStream());
            var out = new PrintStream(line.getOutputStream())) {
        line.setSoTimeout(limit);
        if (!knowsTheKey(line.getInputStream(), out)) {
            IO.println("refused: somebody without the key");
            return null;
        }
        while (!over) {
            Long task = tasks.poll(50, TimeUnit.MILLISECONDS);
            if (task == null) continue;         // one may come back yet
            out.println(task);
            if (in.hasNextLong()) {         // false also when it is silent
                results.add(task + " * " + task + " = " + in.nextLong());
            } else {
                tasks.add(task);
                IO.println("a worker is gone, task " + task + " is back");
                return null;
            }
        }
    } catch (IOException e) {              // a silent line, or a cut one
        if (!over) IO.println("refused: somebody without an answer");
    }
    return null;
}

void work(int port) throws Exception {
    try (var line = call(port);
            var in = new Scanner(line.getInputStream());
            var out = new PrintStream(line.getOutputStream())) {
        line.setSoTimeout(limit);
        if (!provesItself(line.getInputStream(), out)) {
            IO.println("worker: the master refuses me, or is no master");
            return;
        }
        line.setSoTimeout(30_000);      // there may be no task for a while
        while (in.hasNextLong()) {
            long task = in.nextLong();
            IO.println("run task " + task + " * " + task);
            Thread.sleep(pause);
            out.println(task * task);
        }
        IO.println("worker exit");
    } catch (IOException e) {
        IO.println("worker: no master on " + host.getHostAddress()
                + ", port " + port);
    }
}

Socket call(int port) throws IOException {
    var line = new Socket();
    line.connect(new InetSocketAddress(host, port), limit);
    return line;
}

// The master's side. The challenge is new each time; of a stranger we
// read so many bytes and no more.
boolean knowsTheKey(InputStream in, PrintStream out) throws Exception {
    String challenge = random();
    out.print(challenge);
    byte[] right = proof("worker", challenge).getBytes();
    if (!MessageDigest.isEqual(in.readNBytes(64), right)) return false;
    out.print(proof("master", new String(in.readNBytes(32))));
    return true;
}

// The worker's side: it asks the master for a proof too.
boolean provesItself(InputStream in, PrintStream out) throws Exception {
    out.print(proof("worker", new String(in.readNBytes(32))));
    String challenge = random();
    out.print(challenge);
    byte[] right = proof("master", challenge).getBytes();
    return MessageDigest.isEqual(in.readNBytes(64), right);
}

String proof(String who, String challenge) throws Exception {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key.getBytes(), "HmacSHA256"));
    byte[] proof = mac.doFinal((who + " " + challenge).getBytes());
    return HexFormat.of().formatHex(proof);
}

String random() {
    byte[] bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
}

// The key goes through the environment: arguments are for all to see.
Process again(String argument) throws IOException {
    var me = ProcessHandle.current().info();
    List<String> command = new ArrayList<>();
    command.add(me.command().orElseThrow());
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(List.of(me.arguments().orElseThrow()));
    command.add(argument);
    var builder = new ProcessBuilder(command).inheritIO();
    builder.environment().put("QUEUE_KEY", key);
    return builder.start();
}
