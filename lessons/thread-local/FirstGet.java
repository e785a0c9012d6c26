// What get() gives a thread that has set nothing.

static final ThreadLocal<String> student = new ThreadLocal<>();

static final AtomicInteger copies = new AtomicInteger();
static final ThreadLocal<byte[]> buffer =
        ThreadLocal.withInitial(() -> newBuffer());

static byte[] newBuffer() {
    copies.incrementAndGet();
    return new byte[1024];
}

final int tasks = Integer.getInteger("tasks", 10_000);

void main() throws InterruptedException {
    student.set("Alice");
    IO.println("student in main: " + student.get());
    Thread.ofPlatform().name("Thread-B").start(() ->
        IO.println("student in Thread-B: " + student.get())
    ).join();

    count("pooled threads", Executors.newFixedThreadPool(4));
    count("virtual threads",
            Executors.newVirtualThreadPerTaskExecutor());
}

void count(String where, ExecutorService executor) {
    copies.set(0);
    try (executor) {
        for (int i = 0; i < tasks; i++) {
            executor.execute(() -> buffer.get()[0]++);
        }
    }
    IO.println(tasks + " tasks on " + where
            + ": " + copies + " buffers");
}
