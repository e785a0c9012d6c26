// Independent reads of independent writes: two threads write a variable each, two others read both, in opposite orders.
int x = 0;
int y = 0;
final int[] seen = new int[4];

void main() throws InterruptedException {
    Thread a = new Thread(() -> x = 1);
    Thread b = new Thread(() -> y = 1);
    Thread c = new Thread(() -> {
        seen[0] = x;
        seen[1] = y;
    });
    Thread d = new Thread(() -> {
        seen[2] = y;
        seen[3] = x;
    });
    a.start();
    b.start();
    c.start();
    d.start();
    a.join();
    b.join();
    c.join();
    d.join();
    IO.println(seen[0] + " " + seen[1] + " " + seen[2] + " " + seen[3]);
}
