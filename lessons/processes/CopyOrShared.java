// The same field, changed by a child process and by a thread.
int value = 1;

void main(String[] args) throws Exception {
    if (args.length > 0) {
        addTen("child process");
        return;
    }
    value = 5;
    IO.println("parent: value is " + value);

    again("child").waitFor();
    IO.println("parent: after the child, value is " + value);

    Thread thread = new Thread(() -> addTen("thread"));
    thread.start();
    thread.join();
    IO.println("parent: after the thread, value is " + value);
}

void addTen(String who) {
    int before = value;
    value += 10;
    IO.println(who + ": value was " + before + ", is " + value);
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
