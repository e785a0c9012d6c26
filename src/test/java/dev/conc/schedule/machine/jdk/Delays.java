package dev.conc.schedule.machine.jdk;

/** Sources of the class {@code Delay} that compared programs ask for delays. */
final class Delays {
    /** For programs that are explored, where every order comes anyway. */
    static final String NONE = """
        final class Delay {
            static void some() {}
        }
        """;
    /**
     * For real runs: mostly none or some microseconds, sometimes as long as the programs' own time-outs. It neither parks nor sleeps, which would take a permit or an interrupt from the
     * program.
     */
    static final String RANDOM = """
        final class Delay {
            static void some() {
                int random = java.util.concurrent.ThreadLocalRandom.current().nextInt(16);
                if (random >= 8) {
                    long time = (random == 8 ? 3_000_000L : random < 11 ? 300_000L : 40_000L) * random / 16;
                    long from = System.nanoTime();
                    while (System.nanoTime() - from < time) { Thread.yield(); }
                }
            }
        }
        """;

    private Delays() {}
}
