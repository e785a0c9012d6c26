// A long-lived worker that ends when it takes the poison pill.
final BlockingQueue<Integer> work = new LinkedBlockingQueue<>();
int sum = 0;

void main() throws InterruptedException {
    Thread worker = new Thread(() -> {
        try {
            for (int next = work.take(); next != -1; next = work.take()) sum += next;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    });
    worker.start();
    work.put(1);
    work.put(2);
    work.put(-1);
    worker.join();
    IO.println("sum: " + sum);
}
