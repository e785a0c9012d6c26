// Message passing: one thread writes data and then a flag, the other reads the flag and then the data.
int x = 0;
int y = 0;
int seenByA = -1;
int seenByB = -1;

void main() throws InterruptedException {
    Thread a = new Thread(() -> {
        x = 1;
        y = 1;
    });
    Thread b = new Thread(() -> {
        seenByA = y;
        seenByB = x;
    });
    a.start();
    b.start();
    a.join();
    b.join();
    IO.println(seenByA + " " + seenByB);
}
