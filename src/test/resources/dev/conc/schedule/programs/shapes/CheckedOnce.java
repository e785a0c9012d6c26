// Double-checked locking that forgets the second check: two may be made.
volatile Object settings;
int made = 0;

Object settings() {
    if (settings == null) {
        synchronized (this) {
            made++;
            settings = new Object();
        }
    }
    return settings;
}

void main() throws InterruptedException {
    Thread a = new Thread(this::settings);
    Thread b = new Thread(this::settings);
    a.start();
    b.start();
    a.join();
    b.join();
    IO.println("made: " + made);
    assert made == 1;
}
