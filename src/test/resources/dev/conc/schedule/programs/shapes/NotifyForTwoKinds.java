// A buffer of one place whose monitor has two kinds of waiters, and notify: it may wake one of the wrong kind.
int item = 0;
int sum = 0;

synchronized void put(int value) throws InterruptedException {
    while (item != 0) wait();
    item = value;
    notify();
}

synchronized void take() throws InterruptedException {
    while (item == 0) wait();
    sum += item;
    item = 0;
    notify();
}

void main() throws InterruptedException {
    Thread a = new Thread(() -> { try { take(); } catch (InterruptedException e) { throw new IllegalStateException(e); } });
    Thread b = new Thread(() -> { try { take(); } catch (InterruptedException e) { throw new IllegalStateException(e); } });
    Thread c = new Thread(() -> { try { put(1); put(2); } catch (InterruptedException e) { throw new IllegalStateException(e); } });
    a.start();
    b.start();
    c.start();
    a.join();
    b.join();
    c.join();
    IO.println("sum: " + sum);
}
