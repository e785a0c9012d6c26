// Two deposits without a lock, with the yield in two places.
int balance;

void main() {
    takeTurns(this::depositThenYield);
    IO.println("yield after the deposit: balance " + balance);
    takeTurns(this::yieldInTheMiddle);
    IO.println("yield in the middle of it: balance " + balance);
}

void depositThenYield(int amount, Generator<Void, Void> self) {
    balance = balance + amount;
    self.yield(null);
}

void yieldInTheMiddle(int amount, Generator<Void, Void> self) {
    int seen = balance;
    self.yield(null);
    balance = seen + amount;
}

void takeTurns(BiConsumer<Integer, Generator<Void, Void>> deposit) {
    balance = 0;
    var ready = new ArrayDeque<Generator<Void, Void>>();
    ready.add(new Generator<>("Anna", anna -> deposit.accept(5, anna)));
    ready.add(new Generator<>("Ben", ben -> deposit.accept(8, ben)));
    while (!ready.isEmpty()) {
        var task = ready.remove();
        try {
            task.next();
            ready.add(task);
        } catch (NoSuchElementException _) {
            // it has ended and does not come back
        }
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
