// One task, run by a raw thread, by built threads, and by an executor.
void main() throws InterruptedException {
    Thread raw = new Thread(this::task, "Raw");
    raw.start();
    raw.join();

    Thread.ofPlatform().name("Platform").start(this::task).join();
    Thread.ofVirtual().name("Virtual").start(this::task).join();

    ThreadFactory factory = Thread.ofPlatform().name("Pool-", 1).factory();
    try (var pool = Executors.newFixedThreadPool(1, factory)) {
        pool.execute(this::task);
        pool.execute(this::task);
    }
    IO.println("main: the pool is closed");
}

void task() {
    Thread me = Thread.currentThread();
    String kind = me.isVirtual() ? "virtual" : "platform";
    IO.println(me.getName() + ": " + kind + ", daemon " + me.isDaemon());
}
