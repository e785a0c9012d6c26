// The first next() runs to the first yield, the last finds the end.
void main() {
    var two = new Generator<String, Integer>("two", this::two);
    say("made");
    attempt("send a", () -> two.send("a"));
    attempt("next", two::next);
    attempt("send b", () -> two.send("b"));
    attempt("next", two::next);
    attempt("next", two::next);
}

void two(Generator<String, Integer> self) {
    say("begins");
    String first = self.yield(1);
    say("was sent " + first);
    String second = self.yield(2);
    say("was sent " + second);
    say("ends");
}

void attempt(String what, Supplier<Integer> call) {
    try {
        say(what + " gives " + call.get());
    } catch (IllegalStateException | NoSuchElementException e) {
        say(what + " throws " + e);
    }
}

void say(String what) {
    IO.println(Thread.currentThread().getName() + ": " + what);
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
