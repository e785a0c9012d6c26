// The lazy holder idiom: a class is initialised once, by whoever uses it first, and others wait.
static final AtomicInteger made = new AtomicInteger();

static class Holder {
    static final int[] VALUE = {made.incrementAndGet()};
}

final int[] seen = new int[2];

void main() throws InterruptedException {
    Thread a = new Thread(() -> seen[0] = Holder.VALUE[0]);
    Thread b = new Thread(() -> seen[1] = Holder.VALUE[0]);
    a.start();
    b.start();
    a.join();
    b.join();
    IO.println(made + " made, " + seen[0] + ", " + seen[1]);
}
