// One program, two processes: the first starts the second.
void main(String[] args) throws Exception {
    ProcessHandle me = ProcessHandle.current();
    if (args.length > 0) {
        long parent = me.parent().orElseThrow().pid();
        IO.println("I am child " + me.pid() + " of " + parent);
        return;
    }
    IO.println("Process " + me.pid() + " begins");
    Process child = again("child");
    IO.println("I (" + me.pid() + ") started child " + child.pid());
    int code = child.waitFor();
    IO.println("I have waited for it: exit code " + code);
}

// Starts this program once more, with one more argument.
Process again(String argument) throws IOException {
    var me = ProcessHandle.current().info();
    List<String> command = new ArrayList<>();
    command.add(me.command().orElseThrow());        // .../bin/java
    command.add("-XX:TieredStopAtLevel=1");         // begin sooner
    command.addAll(List.of(me.arguments().orElseThrow()));
    command.add(argument);
    return new ProcessBuilder(command).inheritIO().start();
}
