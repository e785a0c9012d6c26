package dev.conc.author;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Whoever has it may run a program: one check at a time on a machine, since programs measure and listen at ports. */
final class RunTurn implements AutoCloseable {
    /** A lock of a file is one of the whole process. */
    private static final Semaphore PROCESS = new Semaphore(1);

    /** No program runs for so long; who has it is suspended then. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final @Nullable FileChannel channel;

    private RunTurn(@Nullable FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Waits for it. Where no such file can be had, every check has a turn of its own.
     *
     * @param file that who has it locks
     */
    static RunTurn await(Path file) throws InterruptedException {
        PROCESS.acquire();
        FileChannel channel = null;
        try {
            Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            long began = System.nanoTime();
            while (channel.tryLock() == null && System.nanoTime() - began < PATIENCE.toNanos()) {
                Thread.sleep(BETWEEN_LOOKS);
            }
            return new RunTurn(channel);
        } catch (IOException e) {
            close(channel);
            return new RunTurn(null);
        } catch (InterruptedException e) {
            close(channel);
            PROCESS.release();
            throw e;
        }
    }

    @Override
    public void close() {
        close(channel);
        PROCESS.release();
    }

    private static void close(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // Its lock goes with the process.
        }
    }
}
