// Takes 500 locks, one inside the other, in each of two threads.
int count;

void nest(int depth) {
    if (depth == 0) {
        count++;
        return;
    }
    synchronized (new Object()) {
        nest(depth - 1);
    }
}

void main() throws InterruptedException {
    Thread a = new Thread(() -> nest(500));
    Thread b = new Thread(() -> nest(500));
    a.start();
    b.start();
    a.join();
    b.join();
    IO.println(count > 0);
}
