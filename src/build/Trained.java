// Uses, once each, what programs under control use most, and fails in every way: what is loaded for it is what the ahead-of-time cache of workers holds.
record Item(String name, int number) {}

final Object first = new Object();
final Object second = new Object();
final ReentrantLock lock = new ReentrantLock();
final Condition changed = lock.newCondition();
final AtomicInteger count = new AtomicInteger();
final ThreadLocal<String> own = ThreadLocal.withInitial(() -> "none");
int balance;
int[] cells = new int[2];
volatile boolean done;
List<Item> items = new ArrayList<>();

void main() throws Exception {
    Thread a = new Thread(this::forth, "A");
    Thread b = Thread.ofVirtual().name("B").start(this::back);
    a.start();
    a.join();
    b.join();
    IO.println("balance " + balance + ", " + items.size() + " items, " + own.get());
    switch (balance) {
        case 1 -> throw new IllegalStateException("an update is lost");
        case 2 -> useLibrary();
        default -> throw new AssertionError(balance);
    }
}

void forth() {
    int seen = balance;
    balance = seen + 1;
    own.set("A");
    synchronized (first) {
        cells[0] = count.incrementAndGet();
        synchronized (second) {
            items.add(new Item("forth", cells[0]));
            done = true;
            second.notifyAll();
        }
    }
}

void back() {
    balance += 1;
    synchronized (second) {
        synchronized (first) {
            items.add(new Item("back", 2));
        }
    }
}

void useLibrary() throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(1)) {
        IO.println(pool.submit(() -> count.get()).get());
    }
    BlockingQueue<String> queue = new LinkedBlockingQueue<>();
    queue.put("item");
    lock.lock();
    try {
        changed.await(1, TimeUnit.MILLISECONDS);
    } finally {
        lock.unlock();
    }
    Thread.sleep(1);
    IO.println(queue.take() + " " + new Semaphore(1).tryAcquire() + " " + CompletableFuture.completedFuture(done).get());
}
