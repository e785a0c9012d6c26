// Four threads that end in four ways.
final Duration nap = Duration.ofHours(1);

void main() throws InterruptedException {
    Thread done = new Thread(() -> say("returns"), "Done");
    Thread failed = new Thread(this::fail, "Failed");
    Thread asked = new Thread(this::rest, "Asked");
    Thread dropped = new Thread(this::rest, "Dropped");
    failed.setUncaughtExceptionHandler(
            (thread, error) -> say("dies of " + error.getMessage()));
    dropped.setDaemon(true);

    done.start();
    done.join();
    failed.start();
    failed.join();
    dropped.start();
    asked.start();
    asked.interrupt();
    asked.join();
    say("ends, Dropped is alive: " + dropped.isAlive());
}

void fail() {
    throw new IllegalStateException("a paper jam");
}

void rest() {
    try {
        Thread.sleep(nap);
        say("wakes up");
    } catch (InterruptedException e) {
        say("was asked to stop");
    } finally {
        say("tidies up");
    }
}

void say(String what) {
    IO.println(Thread.currentThread().getName() + " " + what);
}
