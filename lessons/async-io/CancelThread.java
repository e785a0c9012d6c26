// The same with the Future of an executor: its cancel interrupts.
void main() throws InterruptedException, ExecutionException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        var slow = new Slow("first");
        var first = threads.submit(slow);
        slow.begun.await();
        first.cancel(true);
        slow.over.await();
        IO.println("first: cancelled " + first.isCancelled());

        slow = new Slow("second");
        var second = threads.submit(slow);
        slow.begun.await();
        try {
            second.get(100, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            IO.println("second: " + e.getClass().getSimpleName());
            second.cancel(true);
        }
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
