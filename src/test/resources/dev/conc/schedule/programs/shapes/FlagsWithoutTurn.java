// Two flags and no turn: mutual exclusion holds, but when both want to enter neither ever does.
volatile boolean wants0 = false;
volatile boolean wants1 = false;
int count = 0;

void main() throws InterruptedException {
    Thread a = new Thread(() -> {
        wants0 = true;
        while (wants1) Thread.onSpinWait();
        count++;
        wants0 = false;
    });
    Thread b = new Thread(() -> {
        wants1 = true;
        while (wants0) Thread.onSpinWait();
        count++;
        wants1 = false;
    });
    a.start();
    b.start();
    a.join();
    b.join();
    IO.println("count: " + count);
}
