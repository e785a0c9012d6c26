// Look, lock, look again, make. The field is volatile.
class Settings {
    int port = 8080;
}

volatile Settings instance;
final Object lock = new Object();
final AtomicInteger made = new AtomicInteger();
final AtomicInteger ports = new AtomicInteger();

Settings settings() {
    if (instance == null) {               // without the lock
        synchronized (lock) {
            if (instance == null) {       // with it
                made.incrementAndGet();
                instance = new Settings();
            }
        }
    }
    return instance;
}

void main() throws InterruptedException {
    Runnable user = () -> ports.addAndGet(settings().port);
    Thread a = new Thread(user, "A");
    Thread b = new Thread(user, "B");
    a.start();
    b.start();
    a.join();
    b.join();
    IO.println("made: " + made + ", sum of ports: " + ports);
}
