// A new thread copies inheritable values when it is created.

static final ThreadLocal<String> student =
        new InheritableThreadLocal<>();

void main() throws Exception {
    student.set("Alice");
    Thread child = Thread.ofPlatform().name("Child")
            .unstarted(this::greet);
    student.set("Bob");
    child.start();
    child.join();

    var worker = Thread.ofPlatform().name("Worker").factory();
    try (var pool = Executors.newSingleThreadExecutor(worker)) {
        pool.submit(this::greet).get();
        student.set("Carol");
        pool.submit(this::greet).get();
    }
}

void greet() {
    String thread = Thread.currentThread().getName();
    IO.println("Hello, " + student.get() + " (in " + thread + ")");
}
