// One thread waits for a bell, another rings it once.
final Object bell = new Object();
final long patience = Long.getLong("patience", 2000); // 0: for ever

void listen() {
    try {
        synchronized (bell) {
            bell.wait(patience);
        }
        IO.println("Listener goes on");
    } catch (InterruptedException e) {
        IO.println("Listener was interrupted");
    }
}

void ring() {
    synchronized (bell) {
        bell.notify();
    }
}

void main() throws InterruptedException {
    Thread listener = new Thread(this::listen, "Listener");
    Thread ringer = new Thread(this::ring, "Ringer");
    listener.start();
    ringer.start();
    listener.join();
    ringer.join();
}
