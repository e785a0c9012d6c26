// Five philosophers, each of whom takes the left fork first.
final Object[] forks = new Object[5];

void eat(int i) {
    synchronized (forks[i]) {
        synchronized (forks[(i + 1) % forks.length]) {
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
