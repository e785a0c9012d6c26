// Peterson's algorithm: mutual exclusion of two threads with reads and writes only.
volatile boolean wants0 = false;
volatile boolean wants1 = false;
volatile int last = 0;
int count = 0;

void zero() {
    wants0 = true;
    last = 0;
    while (wants1 && last == 0) Thread.onSpinWait();
    count++;
    wants0 = false;
}

void one() {
    wants1 = true;
    last = 1;
    while (wants0 && last == 1) Thread.onSpinWait();
    count++;
    wants1 = false;
}

void main() throws InterruptedException {
    Thread a = new Thread(this::zero);
    Thread b = new Thread(this::one);
    a.start();
    b.start();
    a.join();
    b.join();
    IO.println("count: " + count);
    assert count == 2;
}
