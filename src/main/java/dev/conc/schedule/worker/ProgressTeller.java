package dev.conc.schedule.worker;

import java.io.IOException;
import java.util.function.Consumer;

/**
 * Tells how far an exploration is, until it is closed: after an execution, though not after each where they are short, and while one takes long, of its
 * steps.
 */
final class ProgressTeller implements Consumer<Reply.Progress>, AutoCloseable {
    private static final long BETWEEN_EXECUTIONS = 100_000_000;
    /** So long after the last word there is one about the execution that runs. */
    private static final long BETWEEN_STEPS = 500_000_000;
    private static final long BETWEEN_LOOKS_MILLIS = 100;

    private final Frames<Request, Reply> frames;
    private final int question;
    private final Engine engine;
    private final Watchdog watchdog;
    private Reply.Progress latest = new Reply.Progress(0, 0, 0);
    private long told = System.nanoTime();
    private boolean over;

    private ProgressTeller(Frames<Request, Reply> frames, int question, Engine engine, Watchdog watchdog) {
        this.frames = frames;
        this.question = question;
        this.engine = engine;
        this.watchdog = watchdog;
    }

    /**
     * Begins.
     *
     * @param question the number of the request that is answered so
     * @param engine knows what has been found
     * @param watchdog counts the steps
     */
    static ProgressTeller begin(Frames<Request, Reply> frames, int question, Engine engine, Watchdog watchdog) {
        ProgressTeller teller = new ProgressTeller(frames, question, engine, watchdog);
        Thread.ofPlatform().daemon().name("progress").start(teller::lookOn);
        return teller;
    }

    /** There was another execution. */
    @Override
    public synchronized void accept(Reply.Progress progress) {
        latest = progress;
        if (System.nanoTime() - told > BETWEEN_EXECUTIONS) {
            tell(progress);
        }
    }

    private void lookOn() {
        try {
            while (look()) {
                Thread.sleep(BETWEEN_LOOKS_MILLIS);
            }
        } catch (InterruptedException e) {
            // Nobody has a reason to.
        }
    }

    /** False when there is nothing more to look at. */
    private synchronized boolean look() {
        long steps = watchdog.steps();
        if (!over && steps > 0 && System.nanoTime() - told > BETWEEN_STEPS) {
            tell(current().at(steps));
        }
        return !over;
    }

    /** The latest, which is not told after each execution, with the numbers as they are now. */
    private Reply.Progress current() {
        return engine.soFar()
                .map(found -> new Reply.Progress(
                        found.executions(), latest.estimate(), found.sampled(), 0, found.failures().size(), latest.outcomes()))
                .orElse(latest);
    }

    private void tell(Reply.Progress progress) {
        told = System.nanoTime();
        try {
            frames.write(question, progress);
        } catch (IOException e) {
            // Nobody listens any more: the thread that reads requests notices too, and ends the worker.
            over = true;
        }
    }

    @Override
    public synchronized void close() {
        over = true;
    }
}
