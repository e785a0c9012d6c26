// A future is cancelled, another times out. What of their tasks?
void main() throws InterruptedException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        var slow = new Slow("first");
        var first = CompletableFuture.runAsync(slow, threads);
        slow.begun.await();
        first.cancel(true);
        IO.println("first: cancelled " + first.isCancelled());
        slow.goOn.countDown();
        slow.over.await();

        slow = new Slow("second");
        var second = CompletableFuture.runAsync(slow, threads);
        slow.begun.await();
        try {
            second.orTimeout(100, TimeUnit.MILLISECONDS).join();
        } catch (CompletionException e) {
            IO.println("second: " + e.getCause().getClass().getSimpleName());
        }
        slow.goOn.countDown();
    }
    IO.println("all threads have ended");
}

// A task that takes its time: until it is let go on or interrupted.
static class Slow implements Runnable {
    final String name;
    final CountDownLatch begun = new CountDownLatch(1);
    final CountDownLatch goOn = new CountDownLatch(1);
    final CountDownLatch over = new CountDownLatch(1);

    Slow(String name) {
        this.name = name;
    }

    public void run() {
        begun.countDown();
        try {
            goOn.await();
            IO.println(name + ": the task has run to its end");
        } catch (InterruptedException e) {
            IO.println(name + ": the task was interrupted");
        }
        over.countDown();
    }
}
