// Store buffering: each thread writes one variable and then reads the other one.
int x = 0;
int y = 0;
int seenByA = -1;
int seenByB = -1;

void main() throws InterruptedException {
    Thread a = new Thread(() -> {
        x = 1;
        seenByA = y;
    });
    Thread b = new Thread(() -> {
        y = 1;
        seenByB = x;
    });
    a.start();
    b.start();
    a.join();
    b.join();
    IO.println(seenByA + " " + seenByB);
}
