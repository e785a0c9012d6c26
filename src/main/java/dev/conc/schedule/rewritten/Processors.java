package dev.conc.schedule.rewritten;

/** The processors that a program is shown, whatever machine it runs on. */
public final class Processors {
    public static final int COUNT = 4;

    private Processors() {}
}
