// Dekker's algorithm: mutual exclusion of two threads that take turns at giving way.
volatile boolean wants0 = false;
volatile boolean wants1 = false;
volatile int turn = 0;
int count = 0;

void zero() {
    wants0 = true;
    while (wants1) {
        if (turn != 0) {
            wants0 = false;
            while (turn != 0) Thread.onSpinWait();
            wants0 = true;
        } else {
            Thread.onSpinWait();
        }
    }
    count++;
    turn = 1;
    wants0 = false;
}

void one() {
    wants1 = true;
    while (wants0) {
        if (turn != 1) {
            wants1 = false;
            while (turn != 1) Thread.onSpinWait();
            wants1 = true;
        } else {
            Thread.onSpinWait();
        }
    }
    count++;
    turn = 0;
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
