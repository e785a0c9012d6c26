// Load buffering: each thread reads one variable and then writes the other one.
int x = 0;
int y = 0;
int seenByA = -1;
int seenByB = -1;

void main() throws InterruptedException {
    Thread a = new Thread(() -> {
        seenByA = x;
        y = 1;
    });
    Thread b = new Thread(() -> {
        seenByB = y;
        x = 1;
    });
    a.start();
    b.start();
    a.join();
    b.join();
    IO.println(seenByA + " " + seenByB);
}
