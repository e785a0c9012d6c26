// Takes a branch that depends on the garbage collector.
volatile int count = 0;

void main() throws InterruptedException {
    int steps = (int) (Runtime.getRuntime().freeMemory() / 8 % 5);
    Thread a = new Thread(() -> {
        for (int i = 0; i < steps; i++) count++;
    });
    Thread b = new Thread(() -> count++);
    a.start();
    b.start();
    a.join();
    b.join();
    IO.println("ended");
}
