// A second thread counts to five, and main waits for it.
final long pause = Long.getLong("pause", 500);   // milliseconds

void main() throws InterruptedException {
    say("begins");
    Thread loop = new Thread(this::count, "LoopThread");
    loop.start();
    loop.join();
    say("ends");
}

void count() {
    say("begins");
    try {
        for (int n = 1; n <= 5; n++) {
            say("counts " + n);
            Thread.sleep(pause);
        }
    } catch (InterruptedException e) {
        say("was asked to stop");
    }
    say("ends");
}

void say(String what) {
    IO.println(Thread.currentThread().getName() + " " + what);
}
