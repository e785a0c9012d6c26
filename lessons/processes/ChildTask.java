// A child process runs one method of this program, by its name.
void main(String[] args) throws Exception {
    String task = args.length == 0 ? "parent" : args[0];
    switch (task) {
        case "parent" -> parent();
        case "test" -> test(task);
        default -> throw new IllegalArgumentException("no task " + task);
    }
}

void parent() throws Exception {
    IO.println("Parent process " + pid());
    IO.println("Child process will start");
    Process child = again("test");
    int code = child.waitFor();
    IO.println("Child process ended, exit code " + code);
}

void test(String name) {
    IO.println("Child process runs " + name + " (" + pid() + ")");
}

long pid() {
    return ProcessHandle.current().pid();
}

Process again(String argument) throws IOException {
    var me = ProcessHandle.current().info();
    List<String> command = new ArrayList<>();
    command.add(me.command().orElseThrow());
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(List.of(me.arguments().orElseThrow()));
    command.add(argument);
    return new ProcessBuilder(command).inheritIO().start();
}
