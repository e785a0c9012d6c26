// A subscriber asks for one item at a time; the publisher must wait.
final int items = Integer.getInteger("items", 10);
final long pause = Long.getLong("pause", 100);       // milliseconds
final int buffer = Integer.getInteger("buffer", 2);
final AtomicInteger taken = new AtomicInteger();
final CountDownLatch finished = new CountDownLatch(1);

class Reader implements Flow.Subscriber<Integer> {
    Flow.Subscription subscription;

    public void onSubscribe(Flow.Subscription subscription) {
        this.subscription = subscription;
        subscription.request(1);
    }

    public void onNext(Integer item) {
        LockSupport.parkNanos(pause * 1_000_000);    // reads slowly
        IO.println("Reader has read " + item);
        taken.incrementAndGet();
        subscription.request(1);           // now, and not earlier
    }

    public void onError(Throwable error) {
        IO.println("Reader was told of " + error);
        finished.countDown();
    }

    public void onComplete() {
        finished.countDown();
    }
}

void main() throws InterruptedException {
    int most = 0;
    try (var pool = Executors.newSingleThreadExecutor();
            var news = new SubmissionPublisher<Integer>(pool, buffer)) {
        news.subscribe(new Reader());
        for (int item = 1; item <= items; item++) {
            news.submit(item);             // waits while the buffer is full
            IO.println("main has sent " + item);
            most = Math.max(most, item - taken.get());
        }
        news.close();
        finished.await();
    }
    IO.println("sent and not read: " + most + " at most");
}
