// The outer generator hands its caller over to two inner ones.
void main() {
    try (var outer =
            new Generator<String, String>("outer", this::outer)) {
        IO.println("main gets " + outer.next());
        for (String word : List.of("a", "b", "c", "d")) {
            IO.println("main sends " + word);
            IO.println("main gets " + outer.send(word));
        }
    } catch (NoSuchElementException _) {
        IO.println("main finds the end");
    }
}

void outer(Generator<String, String> self) {
    yieldFrom(self, new Generator<>("left", this::two));
    yieldFrom(self, new Generator<>("right", this::two));
}

void two(Generator<String, String> self) {
    String name = Thread.currentThread().getName();
    for (int i = 1; i <= 2; i++) {
        IO.println(name + " is sent " + self.yield(name + " " + i));
    }
}

// What inner gives goes to the caller, what the caller sends to inner.
void yieldFrom(Generator<String, String> self,
        Generator<String, String> inner) {
    try (inner) {
        String given = inner.next();
        while (true) {
            given = inner.send(self.yield(given));
        }
    } catch (NoSuchElementException _) {
        // the inner one has ended: the outer one goes on
    }
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
