package dev.conc.schedule.worker;

import dev.conc.schedule.Hindrance;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A worker JVM as seen from the process that started it. For one thread at a time. */
public final class Worker implements AutoCloseable {
    /** The worker says every second that it is there; this long without a word means that it is not. */
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private final WorkerProcess process;
    private final Conversation conversation;
    private final WorkerSettings settings;
    private int questions;
    private volatile boolean stopWanted;

    private Worker(WorkerProcess process, Conversation conversation, WorkerSettings settings) {
        this.process = process;
        this.conversation = conversation;
        this.settings = settings;
    }

    /**
     * Starts a worker, which takes a while in which there are better things to do than to wait for it.
     *
     * @param java the Java launcher
     * @throws IOException if the system starts none
     * @throws CannotRun if something is missing that it needs
     */
    public static Worker start(Path java, WorkerSettings settings) throws IOException {
        WorkerProcess process = WorkerProcess.start(java, settings);
        return new Worker(process, Conversation.with(process), settings);
    }

    /**
     * Tells the worker which program it is about. Whether it can be loaded shows when it is run.
     *
     * @throws CannotRun if the worker is lost
     */
    public void load(Request.Load load) throws InterruptedException {
        ask(load, _ -> {});
    }

    /**
     * Explores the program.
     *
     * @param progress told how far it is, now and then
     * @throws CannotRun if that cannot be done
     */
    public Report explore(Request.Explore how, Consumer<Reply.Progress> progress) throws InterruptedException {
        int question = ++questions;
        conversation.say(new Frame<>(question, how));
        if (stopWanted) {
            // It may have been told so before it knew of an exploration.
            conversation.say(new Frame<>(0, new Request.Stop()));
        }
        try {
            return ((Reply.Explored) await(question, how, progress)).report();
        } finally {
            stopWanted = false;
        }
    }

    /** Lets an exploration, which another thread waits for or is about to ask for, end with what has been found so far. */
    public void stop() {
        stopWanted = true;
        conversation.say(new Frame<>(0, new Request.Stop()));
    }

    /**
     * Runs the program on, or from its start where the schedule leads another way.
     *
     * @throws CannotRun if that cannot be done
     */
    public TraceSegment advance(Request.Advance advance) throws InterruptedException {
        return ((Reply.Advanced) ask(advance, _ -> {})).segment();
    }

    private Reply ask(Request request, Consumer<Reply.Progress> progress) throws InterruptedException {
        int question = ++questions;
        conversation.say(new Frame<>(question, request));
        return await(question, request, progress);
    }

    private Reply await(int question, Request request, Consumer<Reply.Progress> progress) throws InterruptedException {
        while (true) {
            Frame<Reply> frame = conversation.hear(SILENCE);
            if (frame == null) {
                throw CannotRun.because(Trouble.LOST, Hindrance.Kind.NOT_A_WORD, SILENCE.toSeconds());
            }
            Reply answer = answer(frame, question, request);
            switch (answer) {
                case null -> {}
                case Reply.Alive _ -> process.look();
                case Reply.Progress each -> progress.accept(each);
                case Reply.Refused refused -> throw CannotRun.refused(refused);
                case Reply.Failed failed -> throw CannotRun.because(failed.trouble(), failed.hindrance());
                default -> {
                    return answer;
                }
            }
        }
    }

    /** What a frame says to the question; null for what was said too late about an earlier one. */
    private @Nullable Reply answer(Frame<Reply> frame, int question, Request request) {
        Reply reply = frame.message();
        boolean late = frame.question() < question && (reply instanceof Reply.Progress || reply instanceof Reply.Failed);
        if (late) {
            return null;
        }
        Optional<String> fault = frame.question() == question || reply instanceof Reply.Alive
                ? Scrutiny.fault(request, reply)
                : Optional.of("it is an answer to another question");
        if (fault.isPresent()) {
            process.kill();
            throw Conversation.distrust(fault.get());
        }
        return reply;
    }

    /** The process id of the worker's JVM. */
    long pid() {
        return process.pid();
    }

    /** Ends the worker and every process that came from it. */
    @Override
    public void close() {
        conversation.close();
        if (settings.training()) {
            process.letEnd();
        }
        process.kill();
    }
}
