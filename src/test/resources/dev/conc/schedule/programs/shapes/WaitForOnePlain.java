// if around wait with one waiter and one notifier: wrong only where a wait may end for no reason, which it does not by default.
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
