// One field for two threads: one of them greets the wrong name.

volatile String student;                 // one field, shared
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
    student = name;
    bothHaveSet.arriveAndAwaitAdvance();
    greet();
}

void greet() {
    String thread = Thread.currentThread().getName();
    IO.println("Hello, " + student + " (in " + thread + ")");
}
