// Two virtual threads add one without a lock.
int count = 0;

void main() throws InterruptedException {
    Thread a = Thread.ofVirtual().unstarted(() -> count++);
    Thread b = Thread.ofVirtual().unstarted(() -> count++);
    a.start();
    b.start();
    a.join();
    b.join();
    IO.println("count: " + count);
}
