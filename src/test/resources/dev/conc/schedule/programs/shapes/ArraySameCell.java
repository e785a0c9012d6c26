// Two threads add to one cell of an array, a third to another.
final long[] cells = new long[2];

void main() throws InterruptedException {
    Thread a = new Thread(() -> cells[0] += 1);
    Thread b = new Thread(() -> cells[0] += 2);
    Thread c = new Thread(() -> cells[1] += 4);
    a.start();
    b.start();
    c.start();
    a.join();
    b.join();
    c.join();
    IO.println(cells[0] + " " + cells[1]);
}
