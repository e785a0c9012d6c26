// Questions about a task in the order of their weight, until one decides.
final boolean ask = Boolean.getBoolean("ask");   // on the terminal

void main() {
    if (is("machines", "many", "one", "Must it run on several machines?")) {
        use("processes on several machines, with queues between them",
                "one machine has not enough cores or memory",
                "nothing is shared: every task and answer is sent");
    } else if (is("crash", "yes", "no",
            "Must the others live if one crashes?")) {
        use("a process for each worker",
                "a crash takes its whole process down, and no other",
                "a process can be ended from outside at any moment");
    } else if (is("turns", "yes", "no",
            "Do parts take turns, one at a time?")) {
        use(python() ? "a generator" : "a Generator on a virtual thread",
                "the parts take turns, one at a time, in a fixed order",
                "whoever runs hands over: no other order can happen");
    } else if (is("work", "compute", "wait", "Does it mostly compute?")) {
        boolean python = python();
        use("a pool of " + (python ? "processes" : "threads")
                + ", as many as cores",
                "only work that computes needs more cores",
                python ? "the interpreter lock lets one thread compute"
                        : "threads share the data: nothing need be sent");
    } else if (tasks() <= 200) {
        use("a pool of threads, one for each task",
                "waiting takes no core, so more threads than cores help",
                "so few threads cost little");
    } else {
        use(python() ? "coroutines on one event loop"
                        : "a virtual thread for each task",
                "waiting takes no core, so all tasks may wait at once",
                "a thread each would cost too much memory and time");
    }
}

boolean python() {
    return is("language", "python", "java", "Is it written in Python?");
}

int tasks() {
    String value = answer("tasks", "How many at once?", "10000");
    if (!value.matches("[0-9]{1,9}")) refuse("tasks is a number", value);
    IO.println("tasks    " + value);
    return Integer.parseInt(value);
}

void use(String what, String... reasons) {
    IO.println("Use " + what + ".");
    for (String reason : reasons) IO.println("- " + reason);
}

// Whether the answer is the one that decides. Says which it was.
boolean is(String name, String deciding, String usual, String question) {
    String choice = usual + " or " + deciding;
    String value = answer(name, question + " " + choice, usual);
    boolean decides = value.equals(deciding);
    if (!decides && !value.equals(usual)) {
        refuse(name + " is " + choice, value);
    }
    IO.println(String.format("%-8s %s, not %s", name, value,
            decides ? usual : deciding));
    return decides;
}

// A property, or what is typed; the usual one where nothing is.
String answer(String name, String question, String usual) {
    if (!ask) return System.getProperty(name, usual);
    String typed = IO.readln(question + " [" + usual + "]: ");
    return typed == null || typed.isBlank() ? usual : typed.strip();
}

void refuse(String what, String value) {
    IO.println(what + ", not " + value);
    System.exit(1);
}
