// A writer process puts, a reader process gets; the queue is between.
final long pause = Long.getLong("pause", 400);   // milliseconds
final int limit = Integer.getInteger("limit", 10_000);
final InetAddress home = InetAddress.getLoopbackAddress();

void main(String[] args) throws Exception {
    if (args.length == 0) {
        parent();
        return;
    }
    try (Socket line = new Socket(home, Integer.parseInt(args[1]));
            var in = new Scanner(line.getInputStream());
            var out = new PrintStream(line.getOutputStream())) {
        if (args[0].equals("write")) write(out); else read(in, out);
    } catch (ConnectException e) {
        IO.println("the parent is gone");
    }
}

void write(PrintStream queue) throws InterruptedException {
    for (String value : List.of("A", "B", "C")) {
        IO.println("Put " + value);
        queue.println(value);
        Thread.sleep(pause);
    }
}

void read(Scanner queue, PrintStream asks) {
    while (true) {
        asks.println("next");
        if (!queue.hasNextLine()) return;   // the parent is gone
        IO.println("Got " + queue.nextLine());
    }
}

void parent() throws Exception {
    try (var puts = new ServerSocket(0, 1, home);
            var gets = new ServerSocket(0, 1, home)) {
        Process writer = again("write", puts), reader = again("read", gets);
        IO.println("Writer " + writer.pid() + ", reader " + reader.pid());
        try (Socket from = accept(puts); Socket to = accept(gets);
                var put = new Scanner(from.getInputStream());
                var asks = new Scanner(to.getInputStream());
                var get = new PrintStream(to.getOutputStream())) {
            // The reader asks again only when it has printed the last.
            while (asks.hasNextLine() && put.hasNextLine()) {
                asks.nextLine();
                get.println(put.nextLine());
            }
            IO.println("Writer ended with code " + endOf(writer));
            reader.destroy();
            IO.println("Reader ended with code " + endOf(reader));
        } catch (SocketTimeoutException e) {
            IO.println("a process did not come within 30 s");
        } finally {
            writer.destroyForcibly();
            reader.destroyForcibly();
        }
    }
}

Socket accept(ServerSocket server) throws IOException {
    server.setSoTimeout(30_000);
    Socket line = server.accept();
    line.setSoTimeout(limit);      // who says nothing is not waited for
    return line;
}

int endOf(Process process) throws InterruptedException {
    if (!process.waitFor(2, TimeUnit.SECONDS)) process.destroyForcibly();
    return process.waitFor();
}

Process again(String argument, ServerSocket queue) throws IOException {
    var me = ProcessHandle.current().info();
    List<String> command = new ArrayList<>();
    command.add(me.command().orElseThrow());
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(List.of(me.arguments().orElseThrow()));
    command.addAll(List.of(argument, "" + queue.getLocalPort()));
    return new ProcessBuilder(command).inheritIO().start();
}
