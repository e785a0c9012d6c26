// One thread-local for two threads: each reads what it has set.

static final ThreadLocal<String> student = new ThreadLocal<>();
final Phaser bothHaveSet = new Phaser(2); // a meeting of two

void main() throws InterruptedException {
    Thread a = Thread.ofPlatform().name("Thread-A")
            .start(() -> enter("Alice"));
    Thread b = Thread.ofPlatform().name("Thread-B")
            .start(() -> enter("Bob"));
    a.join();
    b.join();
}

void enter(String name) {
    student.set(name);
    bothHaveSet.arriveAndAwaitAdvance();
    greet();
}

void greet() {
    String thread = Thread.currentThread().getName();
    IO.println("Hello, " + student.get() + " (in " + thread + ")");
}
