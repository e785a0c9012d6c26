// One worker serves three visitors; the second has no name.

static final ThreadLocal<String> student =
        ThreadLocal.withInitial(() -> "stranger");

void main() {
    var worker = Thread.ofPlatform().name("Worker").factory();
    try (var pool = Executors.newSingleThreadExecutor(worker)) {
        pool.execute(() -> serve("Alice"));
        pool.execute(() -> serve(null));  // not signed in
        pool.execute(() -> serve("Bob"));
    }
}

void serve(String name) {
    if (name != null) {
        student.set(name);
    }
    greet();
}

void greet() {
    String thread = Thread.currentThread().getName();
    IO.println("Hello, " + student.get() + " (in " + thread + ")");
}
