// A room for one. Whoever finds it full gives back a permit all the same.
final Semaphore room = new Semaphore(1);
final AtomicInteger inside = new AtomicInteger();
final AtomicInteger most = new AtomicInteger();

void visit() {
    try {
        if (room.tryAcquire()) {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            inside.decrementAndGet();
        }
    } finally {
        room.release();           // also without a permit
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
