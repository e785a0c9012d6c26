// A pipeline of bounded queues: numbers go through in order, each place holds one.
final BlockingQueue<Integer> numbers = new ArrayBlockingQueue<>(1);
final BlockingQueue<Integer> doubled = new ArrayBlockingQueue<>(1);

void main() throws InterruptedException {
    Thread source = new Thread(() -> {
        try {
            numbers.put(1);
            numbers.put(2);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    });
    Thread stage = new Thread(() -> {
        try {
            doubled.put(2 * numbers.take());
            doubled.put(2 * numbers.take());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    });
    source.start();
    stage.start();
    IO.println(doubled.take() + " " + doubled.take());
}
