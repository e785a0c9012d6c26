// A few questions about a task, and what to run it on, with reasons.
final String language = choice("language", "java", "python");
final boolean machines = choice("machines", "one", "many").equals("many");
final boolean apart = choice("crash", "no", "yes").equals("yes");
final boolean turns = choice("turns", "no", "yes").equals("yes");
final boolean computes = choice("work", "wait", "compute")
        .equals("compute");
final int tasks = Integer.getInteger("tasks", 10_000);

void main() {
    IO.println("tasks    " + tasks);
    boolean python = language.equals("python");
    if (machines) {
        use("processes on several machines, with queues between them",
                "one machine has not enough cores or memory",
                "nothing is shared: every task and answer is sent");
    } else if (apart) {
        use("a process for each worker",
                "a crash takes its whole process down, and no other",
                "a process can be ended from outside at any moment");
    } else if (turns) {
        use(python ? "a generator" : "a Generator on a virtual thread",
                "the parts take turns, one at a time, in a fixed order",
                "whoever runs hands over: no other order can happen");
    } else if (computes && python) {
        use("a pool of processes, as many as cores",
                "only work that computes needs more cores",
                "the interpreter lock lets one thread compute");
    } else if (computes) {
        use("a pool of threads, as many as cores",
                "only work that computes needs more cores",
                "threads share the data: nothing need be sent");
    } else if (tasks <= 200) {
        use("a pool of threads, one for each task",
                "waiting takes no core, so more threads than cores help",
                "so few threads cost little");
    } else {
        use(python ? "coroutines on one event loop"
                        : "a virtual thread for each task",
                "waiting takes no core, so all tasks may wait at once",
                "a thread each would cost too much memory and time");
    }
}

void use(String what, String... reasons) {
    IO.println("Use " + what + ".");
    for (String reason : reasons) IO.println("- " + reason);
}

// A property with two values, of which the first is the usual one.
// Says which it was.
String choice(String name, String usual, String other) {
    String value = System.getProperty(name, usual);
    if (!value.equals(usual) && !value.equals(other)) {
        IO.println(name + " is " + usual + " or " + other
                + ", not " + value);
        System.exit(1);
    }
    IO.println(String.format("%-8s %s, not %s", name, value,
            value.equals(usual) ? other : usual));
    return value;
}
