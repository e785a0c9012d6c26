// Does something or not depending on how much processor time has been used: not to be repeated.
int count = 0;

void main() throws InterruptedException {
    long used = java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    int steps = (int) (used / 1000 % 7);
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
