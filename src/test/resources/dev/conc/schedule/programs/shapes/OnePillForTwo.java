// Two workers and one poison pill: one of them waits for ever.
final BlockingQueue<Integer> work = new LinkedBlockingQueue<>();
final AtomicInteger sum = new AtomicInteger();

void serve() {
    try {
        for (int next = work.take(); next != -1; next = work.take()) sum.addAndGet(next);
    } catch (InterruptedException e) {
        throw new IllegalStateException(e);
    }
}

void main() throws InterruptedException {
    Thread a = new Thread(this::serve);
    Thread b = new Thread(this::serve);
    a.start();
    b.start();
    work.put(7);
    work.put(-1);
    a.join();
    b.join();
    IO.println("sum: " + sum);
}
