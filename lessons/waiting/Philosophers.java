// Each philosopher takes the left fork, then the right one, and eats.
final int seats = 3;
final int rounds = Integer.getInteger("rounds", 100_000);
final long patience = Long.getLong("patience", 1000); // 0: for ever
final Object[] forks = {new Object(), new Object(), new Object()};
final int[] meals = new int[seats];

void dine(int seat) {
    for (int i = 0; i < rounds; i++) {
        Object first = forks[seat];
        Object second = forks[(seat + 1) % seats];
        synchronized (first) {
            synchronized (second) {
                meals[seat]++;
            }
        }
    }
}

void main() throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (String name : List.of("Plato", "Kant", "Laozi")) {
        int seat = threads.size();
        Thread thread = new Thread(() -> dine(seat), name);
        thread.setDaemon(true);   // so that the program can end
        threads.add(thread);
    }
    for (Thread thread : threads) thread.start();
    for (Thread thread : threads) thread.join(patience);
    IO.println("meals: " + Arrays.stream(meals).sum()
            + " of " + seats * rounds);
}
