// The pool of PoolCallback, with threads for processes.
final long pause = Long.getLong("pause", 300);   // milliseconds
final int size = Integer.getInteger("size", 4);
final int tasks = Integer.getInteger("tasks", 5);

void main() {
    Pool pool = new Pool(size);
    for (int task = 0; task < tasks; task++) pool.submit(task, this::show);
    pool.close();
    IO.println("Waiting for all workers");
    pool.join();
    IO.println("All workers ended");
}

void show(String answer) {
    String thread = Thread.currentThread().getName();
    IO.println(answer + ", called back in " + thread);
}

String work(int task) throws InterruptedException {
    Thread.sleep(pause);
    return "AAAA for task " + task;
}

class Pool {
    private final ExecutorService threads;

    Pool(int size) {
        threads = Executors.newFixedThreadPool(size,
                Thread.ofPlatform().name("Worker-", 0).factory());
    }

    void submit(int task, Consumer<String> callback) {
        threads.submit(() -> {
            callback.accept(work(task));
            return null;
        });
    }

    void close() {
        threads.shutdown();
    }

    void join() {
        threads.close();          // waits as long as it takes
    }
}
