// Two threads sleep for different times and then speak.
void say(String what, int millis) {
    try {
        Thread.sleep(millis);
    } catch (InterruptedException e) {
        throw new IllegalStateException(e);
    }
    IO.println(what);
}

void main() throws InterruptedException {
    Thread late = new Thread(() -> say("late", 2_000));
    Thread early = new Thread(() -> say("early", 1_000));
    late.start();
    early.start();
    late.join();
    early.join();
}
