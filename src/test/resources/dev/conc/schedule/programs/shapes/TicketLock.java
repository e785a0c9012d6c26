// A ticket lock: whoever draws a number is served in that order.
final AtomicInteger tickets = new AtomicInteger();
volatile int serving = 0;
int count = 0;

void plusOne() {
    int mine = tickets.getAndIncrement();
    while (serving != mine) Thread.onSpinWait();
    count++;
    serving = mine + 1;
}

void main() throws InterruptedException {
    Thread a = new Thread(this::plusOne);
    Thread b = new Thread(this::plusOne);
    Thread c = new Thread(this::plusOne);
    a.start();
    b.start();
    c.start();
    a.join();
    b.join();
    c.join();
    IO.println("count: " + count);
}
