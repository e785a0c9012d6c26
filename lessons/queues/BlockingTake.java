// A consumer waits in take() until something has been put.
final BlockingQueue<String> letters = new LinkedBlockingQueue<>();
final long pause = Long.getLong("pause", 500);       // milliseconds

void consume() {
    try {
        IO.println("Consumer looks for a letter");
        String letter = letters.take();
        IO.println("Consumer has got " + letter);
    } catch (InterruptedException e) {
        IO.println("Consumer was asked to stop");
    }
}

void main() throws InterruptedException {
    Thread consumer = new Thread(this::consume, "Consumer");
    consumer.start();
    Thread.sleep(pause);
    IO.println("main writes a letter");
    letters.put("a letter");
    consumer.join();
}
