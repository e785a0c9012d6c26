int count;
final Object left = new Object();
final Object right = new Object();

void main() throws InterruptedException {
    Thread anna = Thread.ofPlatform().name("anna").start(() -> add(left, right));
    Thread bela = Thread.ofPlatform().name("bela").start(() -> add(right, left));
    anna.join();
    bela.join();
    IO.println(count);
}

void add(Object first, Object second) {
    count++;
    synchronized (first) {
        synchronized (second) {
            IO.println("both");
        }
    }
}
