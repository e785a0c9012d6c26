package dev.conc.program.run;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What is running, and what is to be done about it when this process ends. One that is killed does none of it; then the agent in the program does. */
public final class LiveRuns {
    private static final List<Runnable> ENDS = new CopyOnWriteArrayList<>();
    private static volatile boolean ending;

    static {
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(LiveRuns::endAll, "conc ends programs"));
        } catch (IllegalStateException e) {
            ending = true;
        }
    }

    private LiveRuns() {}

    /**
     * Has something done when this process ends.
     *
     * @param end called then; at once if the process is ending
     */
    public static void add(Runnable end) {
        ENDS.add(end);
        if (ending) {
            Thread.ofPlatform().daemon().start(end);
        }
    }

    public static void remove(Runnable end) {
        ENDS.remove(end);
    }

    private static void endAll() {
        ending = true;
        ENDS.forEach(Runnable::run);
    }
}
