// Three at a round table, and a room that lets in two of them: nobody starves.
final Semaphore[] forks = {new Semaphore(1), new Semaphore(1), new Semaphore(1)};
final Semaphore room = new Semaphore(2);

void eat(int left, int right) {
    room.acquireUninterruptibly();
    forks[left].acquireUninterruptibly();
    forks[right].acquireUninterruptibly();
    forks[right].release();
    forks[left].release();
    room.release();
}

void main() throws InterruptedException {
    Thread a = new Thread(() -> eat(0, 1));
    Thread b = new Thread(() -> eat(1, 2));
    Thread c = new Thread(() -> eat(2, 0));
    a.start();
    b.start();
    c.start();
    a.join();
    b.join();
    c.join();
    IO.println("all have eaten");
}
