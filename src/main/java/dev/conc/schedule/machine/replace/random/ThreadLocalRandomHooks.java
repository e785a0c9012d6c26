package dev.conc.schedule.machine.replace.random;

import dev.conc.schedule.rewritten.Replaces;
import java.util.concurrent.ThreadLocalRandom;

/** The random numbers of each thread, see {@link ThreadRandom}. */
@Replaces(ThreadLocalRandom.class)
public final class ThreadLocalRandomHooks {
    private ThreadLocalRandomHooks() {}

    public static int nextInt(ThreadLocalRandom random) {
        return ThreadRandom.current().nextInt();
    }

    public static int nextInt(ThreadLocalRandom random, int bound) {
        return ThreadRandom.current().nextInt(bound);
    }

    public static int nextInt(ThreadLocalRandom random, int from, int bound) {
        return ThreadRandom.current().nextInt(from, bound);
    }

    public static long nextLong(ThreadLocalRandom random) {
        return ThreadRandom.current().nextLong();
    }

    public static long nextLong(ThreadLocalRandom random, long bound) {
        return ThreadRandom.current().nextLong(bound);
    }

    public static long nextLong(ThreadLocalRandom random, long from, long bound) {
        return ThreadRandom.current().nextLong(from, bound);
    }

    public static double nextDouble(ThreadLocalRandom random) {
        return ThreadRandom.current().nextDouble();
    }

    public static double nextDouble(ThreadLocalRandom random, double bound) {
        return ThreadRandom.current().nextDouble(bound);
    }

    public static double nextDouble(ThreadLocalRandom random, double from, double bound) {
        return ThreadRandom.current().nextDouble(from, bound);
    }

    public static boolean nextBoolean(ThreadLocalRandom random) {
        return ThreadRandom.current().nextBoolean();
    }

    public static double nextGaussian(ThreadLocalRandom random) {
        return ThreadRandom.current().nextGaussian();
    }
}
