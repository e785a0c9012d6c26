// The repaired IfAroundWait.
int items = 0;

synchronized void add() {
    items++;
    notifyAll();
}

synchronized void take() {
    try {
        while (items == 0) wait();
    } catch (InterruptedException e) {
        throw new IllegalStateException(e);
    }
    items--;
    if (items < 0) throw new IllegalStateException("took from an empty store");
}

void main() throws InterruptedException {
    Thread a = new Thread(this::take);
    Thread b = new Thread(this::take);
    Thread c = new Thread(() -> {
        add();
        add();
    });
    a.start();
    b.start();
    c.start();
    a.join();
    b.join();
    c.join();
    IO.println("left: " + items);
}
