// A publisher whose buffer holds one item for its subscriber: submit waits for room, and nothing is lost.
final CountDownLatch end = new CountDownLatch(1);

class Printer implements Flow.Subscriber<Integer> {
    Flow.Subscription subscription;
    public void onSubscribe(Flow.Subscription given) { subscription = given; given.request(1); }
    public void onNext(Integer item) { IO.println("got " + item); subscription.request(1); }
    public void onError(Throwable problem) { IO.println(problem); }
    public void onComplete() { end.countDown(); }
}

void main() throws InterruptedException {
    try (SubmissionPublisher<Integer> source = new SubmissionPublisher<>(ForkJoinPool.commonPool(), 1)) {
        source.subscribe(new Printer());
        source.submit(1); source.submit(2);
    }
    end.await();
}
