// Two threads add the other one's variable to their own, once.
int i = 1;
int j = 1;

void main() throws InterruptedException {
    Thread a = new Thread(() -> {
        for (int k = 0; k < 1; k++) i += j;
    });
    Thread b = new Thread(() -> {
        for (int k = 0; k < 1; k++) j += i;
    });
    a.start();
    b.start();
    a.join();
    b.join();
    IO.println(i + " " + j);
}
