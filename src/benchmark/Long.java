// Two threads with more steps than anyone looks at one by one.
int count = 0;

void main() throws InterruptedException {
    Thread a = new Thread(this::addUp, "A");
    Thread b = new Thread(this::addUp, "B");
    a.start();
    b.start();
    a.join();
    b.join();
}

void addUp() {
    for (int i = 0; i < 4_000; i++) {
        count += 1;
        if (i % 100 == 0) {
            IO.println(Thread.currentThread().getName() + " " + i);
        }
    }
}
