// Three tasks take turns, and main says whose turn it is.
void main() {
    var ready = new ArrayDeque<Generator<Void, String>>();
    ready.add(new Generator<>("A", self -> count(2, self)));
    ready.add(new Generator<>("B", self -> count(3, self)));
    ready.add(new Generator<>("C", self -> count(1, self)));

    while (!ready.isEmpty()) {
        var task = ready.remove();
        try {
            IO.println(task.next());
            ready.add(task);   // to the end of the line
        } catch (NoSuchElementException _) {
            IO.println("one has ended, " + ready.size() + " left");
        }
    }
}

void count(int end, Generator<Void, String> self) {
    String name = Thread.currentThread().getName();
    for (int n = 1; n <= end; n++) {
        self.yield(name + " counts " + n);
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
