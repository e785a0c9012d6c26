package dev.conc.schedule.worker;

import dev.conc.schedule.Hindrance;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What is said between this process and a worker, from the moment on at which the worker is started. Threads of its own send and receive, so that an interrupt of who asks does not break it off. */
final class Conversation implements AutoCloseable {
    /** Comes after all that was heard. */
    private static final Frame<Reply> END = new Frame<>(0, new Reply.Alive());

    private final WorkerProcess process;
    private final BlockingQueue<Frame<Request>> said = new LinkedBlockingQueue<>();
    private final BlockingQueue<Frame<Reply>> heard = new LinkedBlockingQueue<>();
    private volatile CannotRun why = CannotRun.because(Trouble.LOST, Hindrance.Kind.NOT_MET);
    private volatile @Nullable Frames<Reply, Request> frames;
    private volatile boolean closed;

    private Conversation(WorkerProcess process) {
        this.process = process;
    }

    /** Waits for the worker in the background. */
    static Conversation with(WorkerProcess process) {
        Conversation conversation = new Conversation(process);
        Thread.ofPlatform().daemon().name("worker replies").start(conversation::receive);
        return conversation;
    }

    /** Sends a request as soon as that is possible. */
    void say(Frame<Request> request) {
        said.add(request);
    }

    /**
     * The next reply; null if none came in time.
     *
     * @param patience in whole seconds
     * @throws CannotRun if no more will come
     */
    @SuppressWarnings("ReferenceEquality") // The end is one thing.
    @Nullable
    Frame<Reply> hear(Duration patience) throws InterruptedException {
        Frame<Reply> next = null;
        // Second by second: while both processes are suspended, the worker is not silent for longer than that.
        for (long second = 0; next == null && second < patience.toSeconds(); second++) {
            next = heard.poll(1, TimeUnit.SECONDS);
        }
        if (next == END) {
            heard.add(END);
            throw why;
        }
        return next;
    }

    private void receive() {
        try {
            Frames<Reply, Request> met = process.meet();
            frames = met;
            if (closed) {
                met.close();
            }
            Thread sends = Thread.ofPlatform().daemon().name("worker requests").start(() -> send(met));
            try {
                hear(met);
            } finally {
                sends.interrupt();
            }
            why = process.ended();
        } catch (CannotRun e) {
            why = e;
        } catch (IOException e) {
            if (!closed) {
                process.kill();
            }
            why = distrust(String.valueOf(e.getMessage()));
        } finally {
            heard.add(END);
        }
    }

    /** Hears all that the worker says, until it ends, or is ended and its connection breaks. */
    private void hear(Frames<Reply, Request> from) throws Frames.Malformed {
        try {
            for (Frame<Reply> reply = from.read(); reply != null; reply = from.read()) {
                heard.add(reply);
            }
        } catch (Frames.Malformed e) {
            throw e;
        } catch (IOException e) {
            // Why it has ended is told by its process.
        }
    }

    private void send(Frames<Reply, Request> to) {
        try {
            while (true) {
                Frame<Request> request = said.take();
                to.write(request.question(), request.message());
            }
        } catch (IOException | InterruptedException e) {
            // The worker has ended; who reads its replies says why.
        }
    }

    /** Nothing of what a worker has said counts. */
    static CannotRun distrust(String why) {
        return CannotRun.because(Trouble.LOST, Hindrance.Kind.DISTRUSTED, why);
    }

    /** The worker hears no more, and ends. */
    @Override
    public void close() {
        closed = true;
        Frames<Reply, Request> open = frames;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                // It has ended.
            }
        }
    }
}
