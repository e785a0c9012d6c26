// The same as WaitForOnePlain, explored with spurious wake-ups.
boolean ready = false;

synchronized void await() {
    try {
        if (!ready) wait();
    } catch (InterruptedException e) {
        throw new IllegalStateException(e);
    }
    IO.println("ready: " + ready);
}

synchronized void announce() {
    ready = true;
    notify();
}

void main() throws InterruptedException {
    Thread waiter = new Thread(this::await);
    waiter.start();
    announce();
    waiter.join();
}
