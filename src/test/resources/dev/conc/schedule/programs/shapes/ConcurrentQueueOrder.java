// Two threads add to a concurrent queue: either order, nothing lost.
final Queue<String> queue = new ConcurrentLinkedQueue<>();

void main() throws InterruptedException {
    Thread a = new Thread(() -> queue.add("a"));
    Thread b = new Thread(() -> queue.add("b"));
    a.start();
    b.start();
    a.join();
    b.join();
    IO.println(queue);
}
