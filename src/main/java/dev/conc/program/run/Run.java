package dev.conc.program.run;

import dev.conc.problem.FileTrouble.Act;
import dev.conc.problem.FileTrouble;
import dev.conc.problem.Problem;
import dev.conc.program.process.RunTag;
import dev.conc.program.process.Sweep;
import dev.conc.schedule.WorkingTime;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A program running in a JVM of its own. What it prints is told as it comes; the run ends by itself, by {@link #stop}, or at a
 * limit, and takes every process that the program started with it.
 */
public final class Run {
    /** How long the pipes may stay open when the program has ended: a process it left behind may hold them. */
    private static final Duration PIPES_CLOSE = Duration.ofMillis(500);

    /** How often the processes that the program started are noted: when it has ended, nobody can tell which were its own. */
    private static final Duration LOOK_AROUND = Duration.ofMillis(100);

    /** With what code a JVM ends that has no more memory. */
    private static final int OUT_OF_MEMORY = 3;

    /** With what code a JVM ends by HUP, INT or TERM. A terminal sends them to the program as well as to who runs it, and the program may end first. */
    private static final Set<Integer> BY_SIGNAL = Set.of(129, 130, 143);

    private static final Duration SIGNAL_COMES = Duration.ofMillis(200);

    /** More processes that the program says it leaves behind are not looked for: it may say anything, for ever. */
    private static final int MOST_NAMED = 1000;

    private final Process process;
    private final RunTag tag;
    private final Limits limits;
    private final long began = System.nanoTime();
    /** The limit of time does not count while everything is suspended. */
    private final long workBegan = WorkingTime.nanos();
    private final AtomicReference<@Nullable Ending> forced = new AtomicReference<>();
    private final AtomicLong printed = new AtomicLong();
    /** How many of the pipes have output that is being told. */
    private final AtomicInteger telling = new AtomicInteger();

    private final CountDownLatch outputRead = new CountDownLatch(2);
    /** Of the thread that reads the output alone. */
    private final Set<Long> named = new HashSet<>();

    private final Set<ProcessHandle> started = ConcurrentHashMap.newKeySet();
    private final CountDownLatch stopAsked = new CountDownLatch(1);
    private final Runnable end = this::end;
    private volatile boolean memoryExhausted;
    private volatile boolean over;

    private Run(Process process, RunTag tag, Limits limits) {
        this.process = process;
        this.tag = tag;
        this.limits = limits;
    }

    /**
     * Starts the JVM of {@code command}.
     *
     * @param mark what begins the frames of the agent in it
     * @param tag what is in the environment of the process that is started
     * @param listener told of the output, by one thread at a time
     * @param places told where and when it was printed, before the listener is told that it was
     * @throws Problem if the JVM cannot be started
     */
    static Run start(
            ProcessBuilder command, String mark, RunTag tag, Limits limits, Consumer<Output> listener, BiConsumer<Origin, Place> places) {
        Process process;
        try {
            process = command.start();
        } catch (IOException e) {
            throw Problem.environment(FileTrouble.of(Act.START, e, command.command().getFirst()));
        }
        Run run = new Run(process, tag, limits);
        LiveRuns.add(run.end);
        run.follow(mark, listener, places);
        return run;
    }

    private void follow(String mark, Consumer<Output> listener, BiConsumer<Origin, Place> places) {
        Consumer<Output> oneAtATime = new Consumer<>() {
            @Override
            public synchronized void accept(Output output) {
                noteMemory(output);
                if (!over) {
                    listener.accept(output);
                }
            }
        };
        LineAssembler lines = new LineAssembler(began, oneAtATime);
        FrameReader frames = new FrameReader(
                mark, counted(lines), this::noteStarted,
                (writer, name, text) -> Place.of(text).ifPresent(place -> places.accept(printer(place, writer, name), place)));
        Thread.ofVirtual().start(() -> read(process.getInputStream(), frames::accept, lines::flush, () -> {
            frames.end();
            lines.end();
        }));
        LineAssembler errors = new LineAssembler(began, oneAtATime);
        FrameReader.Sink countedErrors = counted(errors);
        Thread.ofVirtual().start(() -> read(process.getErrorStream(),
                (bytes, length) -> countedErrors.bytes(Origin.OfProcess.UNKNOWN, true, bytes, 0, length), errors::flush, errors::end));
    }

    private Origin printer(Place place, long writer, String name) {
        return place.process() == process.pid() ? new Origin.OfThread(writer, name) : new Origin.OfProcess(place.process());
    }

    /** Counts what is printed, without what the agent adds to it. */
    private FrameReader.Sink counted(FrameReader.Sink sink) {
        return (origin, error, bytes, offset, length) -> {
            printed.addAndGet(length);
            sink.bytes(origin, error, bytes, offset, length);
        };
    }

    private interface Bytes {
        void accept(byte[] bytes, int length);
    }

    private void read(InputStream pipe, Bytes bytes, Runnable idle, Runnable end) {
        byte[] buffer = new byte[1 << 16];
        try (pipe) {
            for (int length = pipe.read(buffer); length >= 0; length = pipe.read(buffer)) {
                telling.incrementAndGet();
                try {
                    bytes.accept(buffer, length);
                    if (pipe.available() == 0) {
                        idle.run();
                    }
                } finally {
                    telling.decrementAndGet();
                }
                if (printed.get() > limits.outputBytes()) {
                    kill(new Ending.OutputLimit(limits.outputBytes()));
                    break;
                }
            }
        } catch (IOException e) {
            // The pipe was closed because the run is over.
        } finally {
            end.run();
            outputRead.countDown();
        }
    }

    /**
     * The JVM says so in a line of its own before it gives up, and its exit code alone could be the program's. What the program
     * itself prints comes in frames.
     */
    private void noteMemory(Output output) {
        if (output.origin() instanceof Origin.OfProcess && output.text().contains("Terminating due to java.lang.OutOfMemoryError")) {
            memoryExhausted = true;
        }
    }

    /** Stops the program and the processes that it started. Does nothing if it has ended. */
    public void stop() {
        stopAsked.countDown();
        kill(new Ending.Stopped());
    }

    /** This process is ending. */
    private void end() {
        stop();
        reap();
    }

    /** The process id of the program's JVM. */
    public long pid() {
        return process.pid();
    }

    /** Waits until the program has ended and all its output was told. Who is interrupted meanwhile stops the program. */
    public Ending await() throws InterruptedException {
        try {
            while (!process.waitFor(LOOK_AROUND.toMillis(), TimeUnit.MILLISECONDS)) {
                look();
                if (!limits.time().isZero() && WorkingTime.nanos() - workBegan > limits.time().toNanos()) {
                    kill(new Ending.TimeLimit(limits.time()));
                }
            }
            boolean read = outputRead.await(PIPES_CLOSE.toMillis(), TimeUnit.MILLISECONDS);
            while (!read && telling.get() > 0) {
                read = outputRead.await(PIPES_CLOSE.toMillis(), TimeUnit.MILLISECONDS);
            }
            if (!read) {
                reap();
                process.getInputStream().close();
                process.getErrorStream().close();
                // A process that nobody could find may hold the pipes for ever; a read that waits for it does not end by closing.
                over = !outputRead.await(PIPES_CLOSE.toMillis(), TimeUnit.MILLISECONDS);
            }
            return ending();
        } catch (InterruptedException e) {
            stop();
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            reap();
            LiveRuns.remove(end);
        }
    }

    private Ending ending() throws InterruptedException {
        Ending why = forced.get();
        if (why != null) {
            return why;
        }
        int code = process.exitValue();
        if (BY_SIGNAL.contains(code) && stopAsked.await(SIGNAL_COMES.toMillis(), TimeUnit.MILLISECONDS)) {
            return new Ending.Stopped();
        }
        return memoryExhausted && code == OUT_OF_MEMORY
                ? new Ending.MemoryLimit(limits.memoryMebibytes())
                : new Ending.Exited(code);
    }

    private void kill(Ending why) {
        if (process.isAlive()) {
            forced.compareAndSet(null, why);
        }
        Sweep.once(ofRun());
    }

    /** The program itself says which processes it leaves behind; what it says is checked, since a program can say anything. */
    private void noteStarted(long pid) {
        if (named.size() >= MOST_NAMED || !named.add(pid)) {
            return;
        }
        Optional<ProcessHandle> left = ProcessHandle.of(pid);
        if (left.isPresent() && (process.descendants().anyMatch(left.get()::equals) || tag.bearers().contains(left.get()))) {
            started.add(left.get());
        }
    }

    private void look() {
        process.descendants().forEach(started::add);
        started.addAll(Adoption.adopted());
    }

    private Set<ProcessHandle> ofRun() {
        look();
        Set<ProcessHandle> all = new HashSet<>(started);
        all.add(process.toHandle());
        all.addAll(tag.bearers());
        return all;
    }

    /** Ends the program and everything that came from it. */
    private void reap() {
        Sweep.until(this::ofRun);
        Adoption.bury();
    }

    /** How long the run has taken so far. */
    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
