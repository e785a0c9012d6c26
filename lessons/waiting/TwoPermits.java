// Three threads, and a room for two.
final Semaphore room = new Semaphore(2);
final AtomicInteger inside = new AtomicInteger();
final AtomicInteger most = new AtomicInteger();

void visit() {
    room.acquireUninterruptibly();
    try {
        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
        inside.decrementAndGet();
    } finally {
        room.release();
    }
}

void main() throws InterruptedException {
    List<Thread> threads = List.of(new Thread(this::visit, "Anna"),
            new Thread(this::visit, "Ben"),
            new Thread(this::visit, "Cleo"));
    for (Thread thread : threads) thread.start();
    for (Thread thread : threads) thread.join();
    IO.println("most at once: " + most + ", permits left: "
            + room.availablePermits());
}
