// Three philosophers, each of whom takes the fork with the lower number first.
final Object[] forks = new Object[3];

void eat(int i) {
    int left = i;
    int right = (i + 1) % forks.length;
    synchronized (forks[Math.min(left, right)]) {
        synchronized (forks[Math.max(left, right)]) {
        }
    }
}

void main() throws InterruptedException {
    for (int i = 0; i < forks.length; i++) forks[i] = new Object();
    Thread[] philosophers = new Thread[forks.length];
    for (int i = 0; i < forks.length; i++) {
        int mine = i;
        philosophers[i] = new Thread(() -> eat(mine));
    }
    for (Thread each : philosophers) each.start();
    for (Thread each : philosophers) each.join();
    IO.println("all have eaten");
}
