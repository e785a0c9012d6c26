package dev.conc.schedule.worker;

import dev.conc.schedule.Hindrance;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** The process of a worker, in its box or without one, and the processes that come from it. */
final class WorkerProcess {
    private static final Duration LONGEST_TRAINING = Duration.ofMinutes(3);

    /** How long a worker that has said its last word may take to end. */
    private static final Duration LONGEST_END = Duration.ofSeconds(10);

    /** With what code a JVM ends that has no more memory. */
    private static final int OUT_OF_MEMORY = 3;

    private static final int LAST_WORDS = 2000;

    private final Path java;
    private final WorkerSettings settings;
    private final Set<ProcessHandle> descendants = ConcurrentHashMap.newKeySet();
    private final StringBuilder lastWords = new StringBuilder();
    private volatile Launched launched;
    private volatile boolean killed;

    /** A process that has been told, or is about to be told, where to come. */
    private record Launched(Process process, MeetingPlace place, Thread listener, boolean boxed) {}

    private WorkerProcess(Path java, WorkerSettings settings) throws IOException {
        this.java = java;
        this.settings = settings;
        this.launched = settings.sandbox() == Sandbox.NONE ? launch(false) : launchBoxed();
    }

    /**
     * Starts it.
     *
     * @throws IOException if it cannot be started, with what the system says
     * @throws CannotRun if there is no bubblewrap, or no place to meet it
     */
    static WorkerProcess start(Path java, WorkerSettings settings) throws IOException {
        return new WorkerProcess(java, settings);
    }

    private Launched launchBoxed() throws IOException {
        try {
            return launch(true);
        } catch (Bubblewrap.Missing e) {
            if (settings.sandbox() == Sandbox.BWRAP) {
                throw CannotRun.because(Trouble.LOST, Hindrance.Kind.NO_BUBBLEWRAP);
            }
            return launch(false);
        }
    }

    private Launched launch(boolean boxed) throws IOException {
        MeetingPlace place = MeetingPlace.choose();
        try {
            ProcessBuilder builder = new ProcessBuilder(
                    boxed ? Bubblewrap.found(System.getenv().getOrDefault("PATH", "")).around(settings.command(java), java,
                            settings.readable(), place.folder()) : settings.command(java));
            builder.redirectErrorStream(true);
            if (!settings.training()) {
                // The JVM that makes a cache of what the worker has noted starts where the worker did: it needs a folder that stays.
                builder.directory(place.folder().toFile());
            }
            builder.environment().keySet().retainAll(WorkerSettings.VARIABLES);
            Process process = builder.start();
            return new Launched(process, place, Thread.ofPlatform().daemon().name("worker complaints").start(() -> listen(process)), boxed);
        } catch (IOException e) {
            place.close();
            throw e;
        }
    }

    /**
     * Waits until it has come and can be spoken with.
     *
     * @throws CannotRun if it ends before, with the reason
     * @throws IOException if it does not behave as a worker does
     */
    Frames<Reply, Request> meet() throws IOException {
        while (true) {
            Launched now = launched;
            try {
                var _ = now.process().onExit().thenRun(now.place()::close);
                return now.place().meet(now.process().getOutputStream());
            } catch (IOException e) {
                if (killed || now.process().isAlive()) {
                    throw e;
                }
                if (!now.boxed()) {
                    throw ended();
                }
                unboxed(now);
            }
        }
    }

    /** The box cannot be made here: it does without, or says why not. */
    private void unboxed(Launched failed) throws IOException {
        awaitLastWords(failed);
        String why = heard();
        if (settings.sandbox() == Sandbox.BWRAP || !Bubblewrap.isItsOwn(why)) {
            throw Bubblewrap.isItsOwn(why) ? CannotRun.because(Trouble.LOST, Hindrance.Kind.NO_BOX, why) : ended();
        }
        synchronized (lastWords) {
            lastWords.setLength(0);
        }
        launched = launch(false);
        if (killed) {
            kill();
        }
    }

    private void listen(Process process) {
        try (InputStream words = process.getInputStream()) {
            byte[] buffer = new byte[LAST_WORDS];
            for (int length = words.read(buffer); length >= 0; length = words.read(buffer)) {
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

    private static void awaitLastWords(Launched of) {
        try {
            of.process().waitFor(LONGEST_END.toMillis(), TimeUnit.MILLISECONDS);
            of.listener().join(Duration.ofSeconds(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Why it says nothing more. */
    CannotRun ended() {
        Launched now = launched;
        awaitLastWords(now);
        if (now.process().isAlive()) {
            return CannotRun.because(Trouble.LOST, Hindrance.Kind.SILENT, heard());
        }
        if (now.process().exitValue() == OUT_OF_MEMORY && heard().contains("OutOfMemoryError")) {
            return CannotRun.because(Trouble.MEMORY, Hindrance.Kind.TOO_MUCH_MEMORY, settings.memoryMebibytes());
        }
        String words = heard();
        int exitCode = now.process().exitValue();
        return words.isEmpty() ? CannotRun.because(Trouble.LOST, Hindrance.Kind.ENDED, exitCode)
                : CannotRun.because(Trouble.LOST, Hindrance.Kind.ENDED_SAYING, exitCode, words);
    }

    /** The process id. */
    long pid() {
        return launched.process().pid();
    }

    /** Takes note of the processes that have come from it: when it has ended, nobody can tell any more. */
    void look() {
        launched.process().descendants().forEach(descendants::add);
    }

    /** A JVM that is killed makes no cache. */
    void letEnd() {
        try {
            launched.process().waitFor(LONGEST_TRAINING.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends it and every process that came from it. */
    void kill() {
        killed = true;
        look();
        launched.process().destroyForcibly();
        descendants.forEach(ProcessHandle::destroyForcibly);
        launched.place().close();
    }
}
