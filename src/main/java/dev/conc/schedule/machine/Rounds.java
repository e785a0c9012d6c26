package dev.conc.schedule.machine;

import java.util.Arrays;

/** Where a thread has begun rounds of closed loops (the instrumentation finds them), in order, and how many steps there were then. */
final class Rounds {
    private final ControlledThread thread;
    private int count;
    private int[] loops = new int[4];
    private int[] ownSteps = new int[4];
    private int[] allSteps = new int[4];
    private int[] updates = new int[4];
    /** When the loop was entered for these rounds, as the number of a round. */
    private int[] entries = new int[4];

    Rounds(ControlledThread thread) {
        this.thread = thread;
    }

    /** A round begins now. */
    void begin(int loop, int steps, boolean again) {
        if (count == loops.length) {
            loops = Arrays.copyOf(loops, 2 * count);
            ownSteps = Arrays.copyOf(ownSteps, 2 * count);
            allSteps = Arrays.copyOf(allSteps, 2 * count);
            updates = Arrays.copyOf(updates, 2 * count);
            entries = Arrays.copyOf(entries, 2 * count);
        }
        int earlier = again ? before(count, loop) : -1;
        loops[count] = loop;
        ownSteps[count] = thread.steps;
        allSteps[count] = steps;
        updates[count] = thread.updates;
        entries[count] = earlier < 0 ? count : entries[earlier];
        count++;
    }

    int count() {
        return count;
    }

    /** How many steps all threads had taken when the last whole round began. */
    int lastBegin() {
        int now = count - 1;
        return allSteps[before(now, loops[now])];
    }

    /** The last round of a loop before the given one, or -1. */
    int before(int round, int loop) {
        int earlier = round - 1;
        while (earlier >= 0 && loops[earlier] != loop) {
            earlier--;
        }
        return earlier;
    }

    /** The last round that had begun when the thread had taken so many steps, or -1. */
    int at(int steps) {
        int round = count - 1;
        while (round >= 0 && ownSteps[round] > steps) {
            round--;
        }
        return round;
    }

    int loop(int round) {
        return loops[round];
    }

    /** How many steps the thread had taken when the round began. */
    int ownSteps(int round) {
        return ownSteps[round];
    }

    /** How many steps all threads had taken when the round began. */
    int allSteps(int round) {
        return allSteps[round];
    }

    /** How many steps that change something the thread had taken when the round began. */
    int updates(int round) {
        return updates[round];
    }

    /** Whether the thread has been in the loop from the one round to the other. */
    boolean sameVisit(int round, int later) {
        return loops[round] == loops[later] && entries[round] == entries[later];
    }
}
