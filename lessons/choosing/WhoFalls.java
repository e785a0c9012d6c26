import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

// Workers A, B and C. B fails: who still answers?
final InetAddress home = InetAddress.getLoopbackAddress();
final List<String> names = List.of("A", "B", "C");

void main(String[] args) throws Exception {
    if (args.length > 0) {
        int port = Integer.parseInt(args[0]);
        for (String name : args[1].split(",")) startThread(name, port);
        return;
    }
    fail("an exception in a thread", "throw", port -> {
        for (String name : names) startThread(name, port);
        return List.of();
    });
    fail("a crash in a thread", "crash", port ->
            List.of(again("" + port, String.join(",", names))));
    fail("a crash in a process", "crash", port -> {
        List<Process> all = new ArrayList<>();
        for (String name : names) all.add(again("" + port, name));
        return all;
    });
    IO.println("the master has seen it all");
}

// Starts the workers, which call at the port.
interface Start {
    List<Process> at(int port) throws IOException;
}

// The master: tells B to fail, then asks all three.
void fail(String what, String how, Start start) throws Exception {
    IO.println(what);
    List<Process> processes = List.of();
    Map<String, Socket> lines = new TreeMap<>();
    try (var server = new ServerSocket(0, 3, home)) {
        server.setSoTimeout(30_000);
        processes = start.at(server.getLocalPort());
        for (String _ : names) {
            Socket line = server.accept();
            line.setSoTimeout(10_000);
            lines.put("" + (char) line.getInputStream().read(), line);
        }
        ask(lines.get("B"), how);
        if (!processes.isEmpty()) {
            IO.println("  a process ended: " + firstExit(processes));
        }
        for (String name : names) {
            boolean alive = ask(lines.get(name), "answer");
            IO.println("  " + name + (alive ? " is alive" : " is gone"));
        }
    } catch (SocketTimeoutException | TimeoutException e) {
        IO.println("  a worker did not come, or did not answer");
    } finally {
        for (Socket line : lines.values()) line.close();
        processes.forEach(Process::destroyForcibly);
    }
}

int firstExit(List<Process> processes) throws Exception {
    var ends = processes.stream().map(Process::onExit);
    var first = CompletableFuture.anyOf(
            ends.toArray(CompletableFuture[]::new));
    return ((Process) first.get(10, TimeUnit.SECONDS)).exitValue();
}

// Whether the worker at the other end does what it is told and says so.
boolean ask(Socket line, String what) throws IOException {
    try {
        line.getOutputStream().write((what + "\n").getBytes());
        return line.getInputStream().read() >= 0;
    } catch (SocketException e) {
        return false;   // nobody is there to read it
    }
}

// A worker: a thread of whichever process this is.
void startThread(String name, int port) {
    Thread.ofPlatform().name(name)
            .uncaughtExceptionHandler((thread, error) ->
                    IO.println("  " + thread.getName() + ": " + error))
            .start(() -> work(name, port));
}

void work(String name, int port) {
    try (var line = new Socket(home, port);
            var in = new Scanner(line.getInputStream())) {
        line.getOutputStream().write(name.getBytes());
        while (in.hasNextLine()) {
            switch (in.nextLine()) {
                case "throw" -> throw new IllegalStateException("a bug");
                case "crash" -> crash();
                default -> line.getOutputStream().write('!');
            }
        }
    } catch (IOException e) {
        IO.println("  " + name + ": the master is gone");
    }
}

// Writes where no memory is, as a bug in a C library may do.
void crash() {
    MemorySegment.ofAddress(4096).reinterpret(8)
            .set(ValueLayout.JAVA_BYTE, 0, (byte) 1);
}

// This program once more, in which a crash leaves no report behind.
Process again(String port, String workers) throws IOException {
    var me = ProcessHandle.current().info();
    List<String> command = new ArrayList<>();
    command.add(me.command().orElseThrow());
    command.addAll(List.of("-XX:TieredStopAtLevel=1",
            "-XX:+SuppressFatalErrorMessage", "-XX:-CreateCoredumpOnCrash",
            "--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of(me.arguments().orElseThrow()));
    command.addAll(List.of(port, workers));
    return new ProcessBuilder(command).inheritIO().start();
}
