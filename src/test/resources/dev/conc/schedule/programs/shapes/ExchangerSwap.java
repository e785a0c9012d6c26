// An exchanger swaps what two threads bring.
final Exchanger<String> exchanger = new Exchanger<>();
final String[] got = new String[2];

void swap(int me, String mine) {
    try {
        got[me] = exchanger.exchange(mine);
    } catch (InterruptedException e) {
        throw new IllegalStateException(e);
    }
}

void main() throws InterruptedException {
    Thread a = new Thread(() -> swap(0, "apple"));
    Thread b = new Thread(() -> swap(1, "pear"));
    a.start();
    b.start();
    a.join();
    b.join();
    IO.println(got[0] + " " + got[1]);
}
