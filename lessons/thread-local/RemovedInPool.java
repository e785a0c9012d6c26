// The same worker, which leaves nothing behind after a task.

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
    try {
        if (name != null) {
            student.set(name);
        }
        greet();
    } finally {
        student.remove();
    }
}

void greet() {
    String thread = Thread.currentThread().getName();
    IO.println("Hello, " + student.get() + " (in " + thread + ")");
}
