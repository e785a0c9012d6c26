// Double-checked locking through a volatile field.
static class Settings {
    int size = 42;
}

volatile Settings settings;
int made = 0;
final int[] seen = new int[2];

Settings settings() {
    if (settings == null) {
        synchronized (this) {
            if (settings == null) {
                made++;
                settings = new Settings();
            }
        }
    }
    return settings;
}

void main() throws InterruptedException {
    Thread a = new Thread(() -> seen[0] = settings().size);
    Thread b = new Thread(() -> seen[1] = settings().size);
    a.start();
    b.start();
    a.join();
    b.join();
    IO.println(made + " made, " + seen[0] + ", " + seen[1]);
}
