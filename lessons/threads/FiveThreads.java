// Five threads, started in one loop and joined in another.
final int[] squares = new int[5];

void main() throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
        int slot = i;
        Thread thread = new Thread(() -> square(slot), "Worker-" + i);
        thread.start();
        threads.add(thread);
    }
    IO.println("main has started all five");

    for (Thread thread : threads) {
        thread.join();
    }
    IO.println("main has joined all five: " + Arrays.toString(squares));
}

void square(int slot) {
    squares[slot] = slot * slot;
    String name = Thread.currentThread().getName();
    IO.println(name + " says " + squares[slot]);
}
