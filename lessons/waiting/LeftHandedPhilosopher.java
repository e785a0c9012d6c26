// One of the philosophers takes the right fork first.
final int seats = 3;
final int rounds = Integer.getInteger("rounds", 100_000);
final long patience = Long.getLong("patience", 1000); // 0: for ever
final Object[] forks = {new Object(), new Object(), new Object()};
final int[] meals = new int[seats];

void dine(int seat) {
    for (int i = 0; i < rounds; i++) {
        boolean last = seat == seats - 1;
        Object first = forks[last ? 0 : seat];
        Object second = forks[last ? seat : seat + 1];
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
