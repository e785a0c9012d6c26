// Runs nslookup; what it prints goes where this program's output goes.
final String host = System.getProperty("host", "www.python.org");
final String server = System.getProperty("server", "");
final String port = System.getProperty("port", "53");

void main() throws Exception {
    List<String> command = new ArrayList<>(List.of("nslookup",
            "-port=" + port, "-timeout=1", "-retry=1", host));
    if (!server.isEmpty()) command.add(server);
    try {
        IO.println("exit code " + run(command));
    } catch (IOException e) {
        IO.println("nslookup was not found: java is run instead");
        String java = ProcessHandle.current().info().command().orElseThrow();
        IO.println("exit code " + run(List.of(java, "--version")));
    }
}

int run(List<String> command) throws Exception {
    IO.println("$ " + String.join(" ", command));
    Process process = new ProcessBuilder(command).inheritIO().start();
    if (!process.waitFor(4, TimeUnit.SECONDS)) {
        IO.println("no end after 4 s: stopped");
        process.destroy();
    }
    return process.waitFor();
}
