package dev.conc.progress;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Lets one {@code conc} at a time change a file of the state folder. It goes with the process that holds it, however that ends. */
final class StateLock implements AutoCloseable {
    /** A change takes some milliseconds, and seconds where many share a slow machine: whoever holds the lock longer is not going on. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long PAUSE = 2_000_000;
    /** A lock of a file is the whole process's: within it, this one decides. */
    private static final ReentrantLock WITHIN = new ReentrantLock();

    private final FileChannel channel;

    /** Another process has it and does not let it go. */
    static final class Held extends IOException {}

    private StateLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Waits for the lock of a file.
     *
     * @throws IOException if it cannot be had
     */
    static StateLock of(StateFolder folder, String name) throws IOException {
        WITHIN.lock();
        FileChannel channel = null;
        try {
            folder.create();
            channel = folder.open(folder.file(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            acquire(channel);
            return new StateLock(channel);
        } catch (IOException | RuntimeException e) {
            if (channel != null) {
                channel.close();
            }
            WITHIN.unlock();
            throw e;
        }
    }

    private static void acquire(FileChannel channel) throws IOException {
        long begin = System.nanoTime();
        while (lock(channel) == null) {
            if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                throw new Held();
            }
            LockSupport.parkNanos(PAUSE);
        }
    }

    /** The lock is let go when the channel is closed. */
    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        return channel.tryLock();
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            WITHIN.unlock();
        }
    }
}
