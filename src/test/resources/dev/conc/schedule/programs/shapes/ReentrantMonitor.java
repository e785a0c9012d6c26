// A monitor may be entered again by the thread that is in it, and a wait gives it back entirely.
boolean ready = false;

synchronized void await() {
    awaitInside();
}

synchronized void awaitInside() {
    try {
        while (!ready) wait();
    } catch (InterruptedException e) {
        throw new IllegalStateException(e);
    }
}

synchronized void announce() {
    ready = true;
    notifyAll();
}

void main() throws InterruptedException {
    Thread a = new Thread(this::await);
    Thread b = new Thread(this::announce);
    a.start();
    b.start();
    a.join();
    b.join();
    IO.println("done");
}
