package dev.conc.schedule.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A worker JVM as seen from the process that started it. For one thread at a time. */
public final class Worker implements AutoCloseable {
    /** The worker says every second that it is there; this long without a word means that it is not. */
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private static final Duration LONGEST_REHEARSAL = Duration.ofMinutes(3);

    /** With what code a JVM ends that has no more memory. */
    private static final int OUT_OF_MEMORY = 3;

    private static final int LAST_WORDS = 2000;

    private final Process process;
    private final WorkerSettings settings;
    private final Frames<Reply, Request> frames;
    private final BlockingQueue<Reply> replies = new LinkedBlockingQueue<>();
    private final Set<ProcessHandle> descendants = ConcurrentHashMap.newKeySet();
    private final StringBuilder lastWords = new StringBuilder();
    private final Thread complaints;
    private volatile boolean stopWanted;

    private Worker(Process process, WorkerSettings settings) {
        this.process = process;
        this.settings = settings;
        this.frames = Frames.toWorker(process.getInputStream(), process.getOutputStream());
        Thread.ofPlatform().daemon().name("worker replies").start(this::read);
        this.complaints = Thread.ofPlatform().daemon().name("worker complaints").start(this::listen);
    }

    /**
     * Starts a worker, which takes a while in which there are better things to do than to wait for it.
     *
     * @param java the Java launcher
     */
    public static Worker start(Path java, WorkerSettings settings) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(settings.command(java));
        // They would change the JVM behind our back and print a line of their own.
        builder.environment().keySet().removeAll(List.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS"));
        return new Worker(builder.start(), settings);
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
        send(how);
        if (stopWanted) {
            // It may have been told so before it knew of an exploration.
            send(new Request.Stop());
        }
        try {
            if (answer(progress) instanceof Reply.Explored explored) {
                return explored.report();
            }
            throw confused();
        } finally {
            stopWanted = false;
        }
    }

    /** Lets an exploration, which another thread waits for or is about to ask for, end with what has been found so far. */
    public void stop() {
        stopWanted = true;
        send(new Request.Stop());
    }

    /**
     * Runs the program once.
     *
     * @throws CannotRun if that cannot be done
     */
    public Story show(Request.Show show) throws InterruptedException {
        if (ask(show, _ -> {}) instanceof Reply.Shown shown) {
            return shown.story();
        }
        throw confused();
    }

    /**
     * Runs the program on, or from its start where the schedule leads another way.
     *
     * @throws CannotRun if that cannot be done
     */
    public Passage advance(Request.Advance advance) throws InterruptedException {
        if (ask(advance, _ -> {}) instanceof Reply.Advanced advanced) {
            return advanced.passage();
        }
        throw confused();
    }

    private static CannotRun confused() {
        return CannotRun.because(Trouble.LOST, "the worker gave an answer to another question");
    }

    private void send(Request request) {
        try {
            frames.write(request);
        } catch (IOException e) {
            // It has ended; the reply says why.
        }
    }

    private Reply ask(Request request, Consumer<Reply.Progress> progress) throws InterruptedException {
        send(request);
        return answer(progress);
    }

    /** Waits second by second: while both processes are suspended, the worker is not silent for longer than that. */
    private @Nullable Reply next() throws InterruptedException {
        for (long second = 0; second < SILENCE.toSeconds(); second++) {
            Reply reply = replies.poll(1, TimeUnit.SECONDS);
            if (reply != null) {
                return reply;
            }
        }
        return null;
    }

    private Reply answer(Consumer<Reply.Progress> progress) throws InterruptedException {
        while (true) {
            Reply reply = next();
            switch (reply) {
                case null -> throw CannotRun.because(
                        Trouble.LOST, "the worker has not said a word for " + SILENCE.toSeconds() + " s; the machine may be short of memory");
                case Reply.Alive _ -> process.descendants().forEach(descendants::add);
                case Reply.Progress each -> progress.accept(each);
                case Reply.Refused refused -> throw CannotRun.refused(refused);
                case Reply.Failed failed -> throw CannotRun.because(failed.trouble(), failed.message());
                default -> {
                    return reply;
                }
            }
        }
    }

    private void read() {
        try {
            for (Reply reply = frames.read(); reply != null; reply = frames.read()) {
                replies.add(reply);
            }
        } catch (IOException e) {
            hear(String.valueOf(e.getMessage()));
        }
        replies.add(ended());
    }

    private void listen() {
        try (InputStream errors = process.getErrorStream()) {
            byte[] buffer = new byte[LAST_WORDS];
            for (int length = errors.read(buffer); length >= 0; length = errors.read(buffer)) {
                hear(new String(buffer, 0, length, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            // The worker is closed.
        }
    }

    private void hear(String words) {
        synchronized (lastWords) {
            lastWords.append(words);
            lastWords.delete(0, Math.max(0, lastWords.length() - LAST_WORDS));
        }
    }

    private String heard() {
        synchronized (lastWords) {
            return lastWords.toString().strip();
        }
    }

    /** Why there are no more replies. */
    private Reply ended() {
        try {
            if (!process.waitFor(SILENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return new Reply.Failed(Trouble.LOST, "the worker stopped answering: " + heard());
            }
            complaints.join(Duration.ofSeconds(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Reply.Failed(Trouble.LOST, "interrupted");
        }
        if (process.exitValue() == OUT_OF_MEMORY && heard().contains("OutOfMemoryError")) {
            return new Reply.Failed(Trouble.MEMORY, "the program needs more memory than the " + settings.memoryMebibytes()
                    + " MiB that it may use: it allocates without end, or is too large to be explored");
        }
        return new Reply.Failed(Trouble.LOST, "the worker ended with exit code " + process.exitValue()
                + (heard().isEmpty() ? "" : ": " + heard()));
    }

    /** The process id of the worker's JVM. */
    long pid() {
        return process.pid();
    }

    /** A JVM that is killed makes no cache. */
    private void letEnd() {
        try {
            process.getOutputStream().close();
            process.waitFor(LONGEST_REHEARSAL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (IOException e) {
            // It has ended.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the worker and every process that came from it. */
    @Override
    public void close() {
        if (settings.rehearsal()) {
            letEnd();
        }
        process.descendants().forEach(descendants::add);
        process.destroyForcibly();
        descendants.forEach(ProcessHandle::destroyForcibly);
    }
}
