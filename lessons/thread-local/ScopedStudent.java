// A scoped value is bound for one call, and gone after it.

static final ScopedValue<String> student =
        ScopedValue.newInstance();

void main() {
    var worker = Thread.ofPlatform().name("Worker").factory();
    try (var pool = Executors.newSingleThreadExecutor(worker)) {
        pool.execute(() ->
            ScopedValue.where(student, "Alice").run(this::serve));
        pool.execute(this::greet);      // not signed in
    }
}

void serve() {
    greet();
    ScopedValue.where(student, "Bob").run(this::greet);
    greet();
    greetInNewThread();
}

void greetInNewThread() {
    Thread thread = Thread.ofPlatform().name("Thread-C")
            .start(this::greet);
    try {
        thread.join();
    } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
    }
}

void greet() {
    String name = student.orElse("stranger");
    String thread = Thread.currentThread().getName();
    IO.println("Hello, " + name + " (in " + thread + ")");
}
