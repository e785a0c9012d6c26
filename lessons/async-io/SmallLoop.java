// An event loop by hand: a queue of what is ready, and timers.
final long pause = Long.getLong("pause", 300);   // milliseconds

void main() throws InterruptedException {
    var loop = new Loop();
    for (String name : List.of("A", "B")) {
        loop.soon(() -> {
            IO.println(name + " says hello");
            loop.later(3 * pause, () -> IO.println(name + " again"));
        });
    }
    loop.soon(() -> tick(loop, 1));
    loop.run();
    IO.println("nothing is left to do");
}

void tick(Loop loop, int n) {
    IO.println("tick " + n);
    if (n < 5) loop.later(pause, () -> tick(loop, n + 1));
}

static class Loop {
    record Timer(long at, long number, Runnable task) {}

    private final Queue<Runnable> ready = new ArrayDeque<>();
    private final Queue<Timer> timers = new PriorityQueue<>(Comparator
            .comparingLong(Timer::at).thenComparing(Timer::number));
    private long now;      // milliseconds since the loop was made
    private long number;   // tells timers of the same time apart
    private final long begin = System.nanoTime();

    void soon(Runnable task) {
        ready.add(task);
    }

    void later(long millis, Runnable task) {
        timers.add(new Timer(now + millis, number++, task));
    }

    void run() throws InterruptedException {
        while (!ready.isEmpty() || !timers.isEmpty()) {
            if (ready.isEmpty()) waitFor(timers.element().at());
            while (!timers.isEmpty() && timers.element().at() <= now) {
                ready.add(timers.remove().task());
            }
            ready.remove().run();
        }
    }

    private void waitFor(long time) throws InterruptedException {
        long passed = (System.nanoTime() - begin) / 1_000_000;
        if (passed < time) Thread.sleep(time - passed);
        now = time;
    }
}
