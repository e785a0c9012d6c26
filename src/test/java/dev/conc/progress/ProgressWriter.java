package dev.conc.progress;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** A process that writes progress again and again, each time with a number that it prints when that is kept. */
final class ProgressWriter {
    private ProgressWriter() {}

    /**
     * Writes until it is killed, or nobody reads what it prints.
     *
     * @param arguments the folder and the lesson, and a text of progress with {@code NUMBER} in it, where that is to be written as it is
     */
    public static void main(String[] arguments) throws IOException {
        StateFolder state = new StateFolder(Path.of(arguments[0]));
        for (int i = 1; !System.out.checkError(); i++) {
            if (arguments.length > 2) {
                // A JVM that has not to load what reads JSON starts in a third of the time.
                try (StateLock _ = StateLock.of(state, "progress.json")) {
                    state.replace("progress.json", arguments[2].replace("NUMBER", Integer.toString(i)));
                }
            } else {
                int number = i;
                new ProgressFile(state)
                        .change(progress -> progress.with(arguments[1], each -> each.shown("page", number, Instant.now())));
                // Nobody else loops like this, and a lock is not handed on in turn.
                LockSupport.parkNanos(5_000_000);
            }
            System.out.println(i);
        }
    }
}
