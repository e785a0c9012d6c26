// Five threads each set a cell to its left neighbour plus one, while a checker walks down to the last cell that is zero.
final int[] cells = new int[6];
int lastZero = -1;

void main() throws InterruptedException {
    Thread checker = new Thread(() -> {
        int i = cells.length - 1;
        while (cells[i] != 0) i--;
        lastZero = i;
    });
    Thread[] writers = new Thread[cells.length - 1];
    for (int i = 1; i < cells.length; i++) {
        int mine = i;
        writers[i - 1] = new Thread(() -> cells[mine] = cells[mine - 1] + 1);
    }
    checker.start();
    for (Thread each : writers) each.start();
    checker.join();
    for (Thread each : writers) each.join();
    IO.println("last zero: " + lastZero);
}
