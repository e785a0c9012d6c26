// Two readers are left before their end: one closed, one forgotten.
void main() {
    try (var closed =
            new Generator<Void, String>("closed", this::read)) {
        say("gets " + closed.next());
        say("gets " + closed.next());
    }
    say("has closed it");

    var forgotten =
            new Generator<Void, String>("forgotten", this::read);
    say("gets " + forgotten.next());
    say("ends");
}

void read(Generator<Void, String> self) {
    say("opens the file");
    try {
        for (int line = 1; line <= 1000; line++) {
            self.yield("line " + line);
        }
    } finally {
        say("closes the file");
    }
}

void say(String what) {
    IO.println(Thread.currentThread().getName() + " " + what);
}

//FOLD
// Stops at each yield, and goes on when it is sent a value.
static final class Generator<S, R> implements AutoCloseable {
    // The permit of each says that one side may go on.
    private final Semaphore resumed = new Semaphore(0);  // the body
    private final Semaphore yielded = new Semaphore(0);  // its caller
    private final Thread thread;
    private boolean started;
    private boolean closing;
    private boolean ended;
    private S sent;
    private R given;
    private RuntimeException failure;

    Generator(String name, Consumer<Generator<S, R>> body) {
        thread = Thread.ofVirtual().name(name)
                .unstarted(() -> run(body));
    }

    R next() {
        return send(null);
    }

    R send(S value) {
        if (!started && value != null) {
            throw new IllegalStateException("begin with next()");
        }
        if (!ended) {
            sent = value;
            resume();
        }
        if (failure != null) throw failure;
        if (ended) throw new NoSuchElementException("has ended");
        return given;
    }

    S yield(R value) {   // called by the body
        given = value;
        yielded.release();
        resumed.acquireUninterruptibly();
        if (closing) throw new Closed();
        return sent;
    }

    public void close() {
        closing = true;
        if (started && !ended) resume();
        ended = true;
    }

    private void resume() {
        if (started) {
            resumed.release();
        } else {
            started = true;
            thread.start();
        }
        yielded.acquireUninterruptibly();
    }

    private void run(Consumer<Generator<S, R>> body) {
        try {
            body.accept(this);
        } catch (Closed _) {
            // what close() asked for: the body has tidied up
        } catch (RuntimeException e) {
            failure = e;
        } finally {
            ended = true;
            yielded.release();
        }
    }

    private static class Closed extends RuntimeException {}
}
