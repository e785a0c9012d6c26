package dev.conc.problem;

/** The exit codes of {@code conc}. They are a contract: scripts and graders rely on them. */
public enum ExitCode {
    /** All went well. */
    FINE(0),
    /** The command did its work and found something wrong: a check, a program, a lesson. */
    WRONG(1),
    /** The command was not used as it can be used. */
    USAGE(2),
    /** The machine lacks something that the command needs. */
    ENVIRONMENT(3),
    /** An exploration found nothing wrong, but has not covered every schedule. */
    UNKNOWN(4),
    /** The user interrupted the command. */
    INTERRUPTED(130);

    private final int value;

    ExitCode(int value) {
        this.value = value;
    }

    /** The number given to the operating system. */
    public int value() {
        return value;
    }
}
