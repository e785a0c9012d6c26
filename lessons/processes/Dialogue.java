// Three lines for nslookup's input; its output, errors and exit code.
final String server = System.getProperty("server", "");
final String port = System.getProperty("port", "53");
final int lines = Integer.getInteger("lines", 1);
final long limit = Long.getLong("limit", 10_000);   // milliseconds

void main(String[] args) throws Exception {
    if (args.length > 0) {
        answer();
        return;
    }
    Process process = start();
    CompletableFuture.delayedExecutor(limit, TimeUnit.MILLISECONDS)
            .execute(process.toHandle()::destroyForcibly);
    // Two threads read, so that neither pipe can fill up and stop it.
    var out = readAll(process.inputReader());
    var err = readAll(process.errorReader());
    try (var in = process.outputWriter()) {
        in.write("set q=mx\n");
        in.write("python.org\n".repeat(lines));
        in.write("exit\n");
    } catch (IOException e) {
        IO.println("it does not listen: " + e.getMessage());
    }
    IO.println("exit code " + process.waitFor());
    show("output", out.join());
    show("errors", err.join());
}

CompletableFuture<List<String>> readAll(Reader reader) {
    return CompletableFuture.supplyAsync(() -> {
        try (reader) {
            return reader.readAllLines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }, Thread::startVirtualThread);
}

void show(String name, List<String> text) {
    IO.println(name + ": " + text.size() + " lines");
    text.stream().limit(10).forEach(line -> IO.println("  " + line));
}

Process start() throws IOException {
    List<String> command = new ArrayList<>(List.of("nslookup",
            "-port=" + port, "-timeout=1", "-retry=1"));
    if (!server.isEmpty()) command.addAll(List.of("-", server));
    try {
        if (Boolean.getBoolean("java")) throw new IOException("not asked");
        Process process = new ProcessBuilder(command).start();
        IO.println("$ " + String.join(" ", command));
        return process;
    } catch (IOException e) {
        IO.println("without nslookup: this program answers itself");
        return again("answer");
    }
}

// What is talked to where there is no nslookup.
void answer() {
    String line;
    while ((line = IO.readln()) != null && !line.equals("exit")) {
        IO.println("you said " + line);
        System.err.println("heard " + line);
    }
}

Process again(String argument) throws IOException {
    var me = ProcessHandle.current().info();
    List<String> command = new ArrayList<>();
    command.add(me.command().orElseThrow());
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(List.of(me.arguments().orElseThrow()));
    command.add(argument);
    return new ProcessBuilder(command).start();
}
