// Nested monitor lock-out: who waits gives back the inner lock only, and the waker needs the outer one.
final Object outer = new Object();
final Object inner = new Object();
boolean ready = false;

void await() {
    synchronized (outer) {
        synchronized (inner) {
            try {
                while (!ready) inner.wait();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}

void announce() {
    synchronized (outer) {
        synchronized (inner) {
            ready = true;
            inner.notifyAll();
        }
    }
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
