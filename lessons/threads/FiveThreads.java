// Five threads, started in one loop and joined in another.
final int threads = Integer.getInteger("threads", 5);
final int[] squares = new int[threads];

void main() throws InterruptedException {
    List<Thread> started = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
        int slot = i;
        Thread thread = new Thread(() -> square(slot), "Worker-" + i);
        thread.start();
        started.add(thread);
    }
    IO.println("main has started all " + threads);

    for (Thread thread : started) {
        thread.join();
    }
    IO.println("main has joined all " + threads + ": "
            + Arrays.toString(squares));
}

void square(int slot) {
    squares[slot] = slot * slot;
    String name = Thread.currentThread().getName();
    IO.println(name + " says " + squares[slot]);
}
