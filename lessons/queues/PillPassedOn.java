// Whoever finds the marker puts it back for the other.
static final int END = 0;
final int count = Integer.getInteger("orders", 6);
final long patience = Long.getLong("patience", 1000); // 0: for ever
final BlockingQueue<Integer> orders = new LinkedBlockingQueue<>();
final Queue<Integer> served = new ConcurrentLinkedQueue<>();

void serve() {
    try {
        int order = orders.take();
        while (order != END) {
            served.add(order);
            order = orders.take();
        }
        orders.put(END);
    } catch (InterruptedException e) {
        IO.println("a clerk was asked to stop");
    }
}

void main() throws InterruptedException {
    List<Thread> clerks = List.of(new Thread(this::serve, "Anna"),
            new Thread(this::serve, "Ben"));
    for (Thread clerk : clerks) {
        clerk.setDaemon(true);    // so that the program can end
        clerk.start();
    }
    for (int order = 1; order <= count; order++) orders.put(order);
    orders.put(END);
    for (Thread clerk : clerks) clerk.join(patience);
    IO.println("served in this order: " + served);
    IO.println("clerks that still wait: "
            + clerks.stream().filter(Thread::isAlive).count());
}
