// Twelve threads put four numbers each into a hash table with compare-and-set; three pairs of insertions collide.
final AtomicIntegerArray table = new AtomicIntegerArray(128);

void insert(int id) {
    for (int message = 1; message <= 4; message++) {
        int number = message * 11 + id;
        int place = number * 7 % 128;
        while (!table.compareAndSet(place, 0, number)) {
            place = (place + 1) % 128;
        }
    }
}

void main() throws InterruptedException {
    Thread[] threads = new Thread[12];
    for (int i = 0; i < threads.length; i++) {
        int id = i;
        threads[i] = new Thread(() -> insert(id));
    }
    for (Thread each : threads) each.start();
    for (Thread each : threads) each.join();
    int filled = 0;
    for (int i = 0; i < 128; i++) filled += table.get(i) == 0 ? 0 : 1;
    IO.println(filled + " numbers");
}
