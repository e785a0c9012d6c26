// Two tasks say hello, wait, and say hello again: all on one thread.
final long pause = Long.getLong("pause", 1000);   // milliseconds
final CountDownLatch done = new CountDownLatch(2);
final ScheduledExecutorService loop = Executors
        .newSingleThreadScheduledExecutor(run -> new Thread(run, "loop"));

void main() throws InterruptedException {
    long begin = System.nanoTime();
    loop.execute(() -> {
        hello("A");
        hello("B");
    });
    done.await();
    long pauses = Math.round((System.nanoTime() - begin) / 1e6 / pause);
    loop.shutdown();
    IO.println("done after about " + pauses + " pause");
}

void hello(String name) {
    say("Hello world, " + name);
    loop.schedule(() -> {
        say("Hello again, " + name);
        done.countDown();
    }, pause, TimeUnit.MILLISECONDS);
}

void say(String what) {
    IO.println(what + " (" + Thread.currentThread().getName() + ")");
}
