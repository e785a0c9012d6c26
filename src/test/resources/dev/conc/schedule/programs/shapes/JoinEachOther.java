// Two threads wait for each other's end.
Thread a;
Thread b;

void await(Thread other) {
    try {
        other.join();
    } catch (InterruptedException e) {
        throw new IllegalStateException(e);
    }
}

void main() throws InterruptedException {
    a = new Thread(() -> await(b));
    b = new Thread(() -> await(a));
    a.start();
    b.start();
    a.join();
    IO.println("done");
}
