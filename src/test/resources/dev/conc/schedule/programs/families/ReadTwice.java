// Coherence: one thread writes a variable once, the other reads it twice.
int x = 0;
int y = 0;
int seenByA = -1;
int seenByB = -1;

void main() throws InterruptedException {
    Thread a = new Thread(() -> {
        x = 1;
        y = 0;
    });
    Thread b = new Thread(() -> {
        seenByA = x;
        seenByB = x;
    });
    a.start();
    b.start();
    a.join();
    b.join();
    IO.println(seenByA + " " + seenByB);
}
