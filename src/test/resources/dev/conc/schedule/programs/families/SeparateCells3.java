// Three threads work on a cell of their own each: whatever the order, it is the same execution.
final int[] cells = new int[3];

void main() throws InterruptedException {
    Thread[] threads = new Thread[cells.length];
    for (int i = 0; i < threads.length; i++) {
        int mine = i;
        threads[i] = new Thread(() -> {
            cells[mine]++;
            cells[mine]++;
        });
    }
    for (Thread each : threads) each.start();
    for (Thread each : threads) each.join();
    int sum = 0;
    for (int each : cells) sum += each;
    IO.println("sum: " + sum);
}
