// Peterson's algorithm with its first two steps swapped: both may enter.
volatile boolean wants0 = false;
volatile boolean wants1 = false;
volatile int last = 0;
int count = 0;

void zero() {
    last = 0;
    wants0 = true;
    while (wants1 && last == 0) Thread.onSpinWait();
    count++;
    wants0 = false;
}

void one() {
    last = 1;
    wants1 = true;
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
