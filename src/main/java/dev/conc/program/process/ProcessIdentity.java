package dev.conc.program.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * A process and no other that gets its number later.
 *
 * @param pid the process id
 * @param began when it began, in a measure of the system's; 0 where nobody knows
 */
public record ProcessIdentity(long pid, long began) {
    private static final boolean HAS_PROC = Files.isReadable(Path.of("/proc/self/stat"));

    /** The process that has this id now. */
    public static ProcessIdentity of(long pid) {
        return new ProcessIdentity(pid, began(pid).orElse(0L));
    }

    /** Reads what {@link #text} gave. */
    public static ProcessIdentity parse(String text) {
        int between = text.indexOf(':');
        return new ProcessIdentity(Long.parseLong(text.substring(0, between)), Long.parseLong(text.substring(between + 1)));
    }

    /** Both numbers, for another process of this machine. */
    public String text() {
        return pid + ":" + began;
    }

    /** Whether it has not ended. One that has, and that its parent has not waited for, has ended. */
    public boolean isAlive() {
        return began(pid).filter(each -> began == 0 || each == 0 || each == began).isPresent();
    }

    /** Empty if there is no such process. Where there is a /proc, ticks: the time of day that the JDK makes of them moves with the machine's clock. */
    private static Optional<Long> began(long pid) {
        if (HAS_PROC) {
            return ProcStat.of(pid).filter(each -> !each.isDead()).map(ProcStat::began);
        }
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive)
                .map(each -> each.info().startInstant().map(Instant::toEpochMilli).orElse(0L));
    }
}
