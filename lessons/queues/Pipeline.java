// Stages with queues between them that can be closed, one by one.
class ClosableQueue<T> {
    interface Action<T> {
        void accept(T item) throws InterruptedException;
    }

    private final Optional<T> end = Optional.empty();   // the marker
    private final BlockingQueue<Optional<T>> queue =
            new LinkedBlockingQueue<>();
    private int open = 0;                  // put, and not yet done

    void put(T item) throws InterruptedException {
        add(Optional.of(item));
    }

    void close() throws InterruptedException {
        add(end);
    }

    private void add(Optional<T> item) throws InterruptedException {
        synchronized (this) {
            open++;
        }
        queue.put(item);
    }

    // Hands over one item after the other, until the marker comes.
    void forEach(Action<T> action) throws InterruptedException {
        boolean more = true;
        while (more) {
            Optional<T> item = queue.take();
            try {
                more = item.isPresent();
                if (more) action.accept(item.get());
            } finally {
                done();
            }
        }
    }

    private synchronized void done() {
        open--;
        if (open == 0) notifyAll();
    }

    synchronized void join() throws InterruptedException {
        while (open > 0) wait();
    }
}

Thread stage(String name, ClosableQueue<String> in,
        ClosableQueue<String> out) {
    Thread thread = new Thread(() -> {
        try {
            in.forEach(photo -> out.put(photo + " " + name));
        } catch (InterruptedException e) {
            IO.println(name + " was asked to stop");
        }
    }, name);
    thread.start();
    return thread;
}

void main() throws InterruptedException {
    final int photos = Integer.getInteger("photos", 5);
    final int stages = Integer.getInteger("stages", 3);
    List<String> work = List.of("fetched", "shrunk", "stored");
    List<ClosableQueue<String>> queues = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    queues.add(new ClosableQueue<>());
    for (String name : work.subList(0, stages)) {
        queues.add(new ClosableQueue<>());
        threads.add(stage(name, queues.get(threads.size()),
                queues.getLast()));
    }

    for (int i = 1; i <= photos; i++) queues.getFirst().put("photo " + i);
    for (ClosableQueue<String> queue : queues.subList(0, stages)) {
        queue.close();
        queue.join();             // all of it is in the next queue
    }
    queues.getLast().close();
    queues.getLast().forEach(IO::println);
    for (Thread thread : threads) thread.join();
    IO.println("all stages have ended");
}
