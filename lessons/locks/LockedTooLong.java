// Four threads fetch a price and add it up. Fetching is a wait.
final Object lock = new Object();
int sum = 0;

int fetch(long pause) {
    try {
        Thread.sleep(pause);      // stands for a slow answer
    } catch (InterruptedException e) {
        return 0;
    }
    return 10;
}

void fetchInside(long pause) {
    synchronized (lock) {
        sum += fetch(pause);
    }
}

void fetchOutside(long pause) {
    int price = fetch(pause);
    synchronized (lock) {
        sum += price;
    }
}

void measure(String name, Runnable task) throws InterruptedException {
    sum = 0;
    long start = System.nanoTime();
    var threads = new ArrayList<Thread>();
    for (int i = 1; i <= 4; i++) {
        threads.add(new Thread(task, "Buyer-" + i));
    }
    for (Thread thread : threads) thread.start();
    for (Thread thread : threads) thread.join();
    long ms = (System.nanoTime() - start) / 1_000_000;
    IO.println(name + ": sum " + sum + " in " + ms + " ms");
}

void main() throws InterruptedException {
    final long pause = Long.getLong("pause", 500);   // milliseconds
    measure("fetching inside the lock", () -> fetchInside(pause));
    measure("fetching before the lock", () -> fetchOutside(pause));
}
