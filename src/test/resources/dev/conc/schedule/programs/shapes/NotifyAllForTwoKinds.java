// The repaired NotifyForTwoKinds.
int item = 0;
int sum = 0;

synchronized void put(int value) throws InterruptedException {
    while (item != 0) wait();
    item = value;
    notifyAll();
}

synchronized void take() throws InterruptedException {
    while (item == 0) wait();
    sum += item;
    item = 0;
    notifyAll();
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
