package dev.conc.program.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What Linux says of a process in {@code /proc/PID/stat}, see proc_pid_stat(5).
 *
 * @param name the name of its executable, cut to 15 characters
 * @param state a letter: {@code Z} and {@code X} are dead
 * @param parent the process id of its parent
 * @param session the session that it belongs to
 * @param began when it began, in ticks since the machine started
 */
public record ProcStat(String name, char state, long parent, long session, long began) {
    private static final int STATE = 0;
    private static final int PARENT = 1;
    private static final int SESSION = 3;
    private static final int BEGAN = 19;

    /** What there is about a process; nothing where it is gone or the system is no Linux. */
    public static Optional<ProcStat> of(long pid) {
        try {
            return Optional.of(parse(Files.readString(Path.of("/proc/" + pid + "/stat"), StandardCharsets.ISO_8859_1)));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** The name stands in parentheses and may hold any character, so the last parenthesis ends it. */
    static ProcStat parse(String text) {
        int end = text.lastIndexOf(')');
        String[] fields = text.substring(end + 2).split(" ");
        return new ProcStat(
                text.substring(text.indexOf('(') + 1, end), fields[STATE].charAt(0), Long.parseLong(fields[PARENT]),
                Long.parseLong(fields[SESSION]),
                Long.parseLong(fields[BEGAN]));
    }

    /** Whether it has ended: a process that nobody has waited for stays in the table. */
    public boolean isDead() {
        return state == 'Z' || state == 'X';
    }
}
