package dev.conc.schedule.explore.search;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Vector clocks (Fidge, Mattern): for each thread, how many of its steps are before or at an event in some order. An event is in the past of
 * a clock if its position in its thread, counted from 1, is at most the clock's entry. Missing entries are 0.
 */
public final class VectorClock {
    private VectorClock() {}

    /** An array of at least the width with all entries 0, the given one if it is wide enough. */
    public static int[] cleared(int @Nullable [] clock, int width) {
        if (clock == null || clock.length < width) {
            return new int[width];
        }
        Arrays.fill(clock, 0);
        return clock;
    }

    /** Makes the clock know what the other knows. It must not be narrower. */
    public static void join(int[] clock, int[] other) {
        for (int i = 0; i < other.length; i++) {
            if (other[i] > clock[i]) {
                clock[i] = other[i];
            }
        }
    }

    public static boolean includes(int[] clock, int thread, int position) {
        return thread < clock.length && position <= clock[thread];
    }
}
