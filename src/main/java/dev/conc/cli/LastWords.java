package dev.conc.cli;

import dev.conc.program.run.Leftovers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jline.utils.Signals;

/**
 * Lets a command come to its own end when {@code conc} is told to end: programs that run are stopped then, and it may still say and write what it has. A
 * second signal ends {@code conc} at once.
 */
final class LastWords implements AutoCloseable {
    private static final Map<String, Integer> SIGNALS = new TreeMap<>(Map.of("HUP", 1, "INT", 2, "TERM", 15));

    /** A terminal that is closed sends HUP, and so does its shell. */
    private static final Duration ONE_STROKE = Duration.ofMillis(200);

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread hook;

    private LastWords() {
        this.hook = new Thread(this::letEnd, "conc tells what it has");
    }

    /** To be closed when the command has done its work. */
    static LastWords begin() {
        LastWords words = new LastWords();
        try {
            Runtime.getRuntime().addShutdownHook(words.hook);
        } catch (IllegalStateException e) {
            // The process is ending already, and nothing that is begun now is waited for.
        }
        return words;
    }

    private void letEnd() {
        long told = System.nanoTime();
        SIGNALS.forEach((name, number) -> Signals.register(name, () -> endAtOnce(told, number)));
        try {
            boolean _ = over.await(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Leftovers.deleteAll();
    }

    private static void endAtOnce(long told, int signal) {
        if (System.nanoTime() - told > ONE_STROKE.toNanos()) {
            Leftovers.deleteAll();
            Runtime.getRuntime().halt(128 + signal);
        }
    }

    @Override
    public void close() {
        over.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending, and the hook goes on as soon as it sees that this is over.
        }
    }
}
