// A walk through a tree yields from deep inside its recursion.
record Tree(Tree left, int value, Tree right) {}

void main() {
    Tree low = new Tree(leaf(1), 2, leaf(3));
    Tree high = new Tree(leaf(5), 6, leaf(7));
    Tree tree = new Tree(low, 4, high);
    try (var walk = new Generator<Void, Integer>("walk",
            self -> IO.println(walk(tree, self) + " values walked"))) {
        while (true) {
            IO.println("main: " + walk.next());
        }
    } catch (NoSuchElementException _) {
        IO.println("main: that was all");
    }
}

Tree leaf(int value) {
    return new Tree(null, value, null);
}

int walk(Tree tree, Generator<Void, Integer> self) {
    if (tree == null) return 0;
    int before = walk(tree.left(), self);
    self.yield(tree.value());
    return before + 1 + walk(tree.right(), self);
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
