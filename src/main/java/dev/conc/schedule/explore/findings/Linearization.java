package dev.conc.schedule.explore.findings;

import dev.conc.schedule.Schedule;
import dev.conc.schedule.Steps;
import dev.conc.schedule.explore.search.Births;
import dev.conc.schedule.explore.search.StepOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * An equivalent schedule of an execution with few context switches: the order of each thread's steps, of conflicting steps, of causes and
 * of the creation of threads stays. The fewest there are, found breadth first over the numbers of steps that each thread has taken; where that is too much work,
 * the thread goes next that can go furthest. Once a thread runs it runs as far as it can: to stop earlier never saves a switch.
 */
final class Linearization {
    /** So many states are looked at before the search settles for less. */
    private static final int WORK = 1_000;

    /** How many steps each thread has taken; which of them ran last, and what was before that. */
    @SuppressWarnings("ArrayRecordComponent") // compared by contents below
    private record Node(int[] taken, int thread, @Nullable Node previous) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Node node && Arrays.equals(taken, node.taken);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(taken);
        }
    }

    private final BooleanSupplier timeIsUp;
    private final StepOrder order = new StepOrder();
    private int threads;
    private int count;
    private int[] lengths = new int[8];
    private int[][] stepsOf = new int[8][];
    private Schedule schedule = Schedule.of();

    /** @param timeIsUp whether to give up */
    Linearization(BooleanSupplier timeIsUp) {
        this.timeIsUp = timeIsUp;
    }

    /**
     * Looks for a schedule with fewer switches than the limit.
     */
    boolean find(Steps steps, Births births, int limit) {
        count = steps.count();
        if (!split(steps, births.threads(), limit)) {
            return false;
        }
        order.of(steps, births);
        int[] found = search(limit);
        if (found == null) {
            return false;
        }
        schedule = Schedule.of(found);
        return schedule.switches() < limit;
    }

    /** What was found last. */
    Schedule schedule() {
        return schedule;
    }

    /** Lists each thread's steps. Returns false if the threads alone make too many switches. */
    private boolean split(Steps steps, int given, int limit) {
        threads = given;
        if (lengths.length < threads) {
            lengths = new int[2 * threads];
            stepsOf = Arrays.copyOf(stepsOf, 2 * threads);
        }
        Arrays.fill(lengths, 0, threads, 0);
        int active = 0;
        for (int step = 0; step < count; step++) {
            active += lengths[steps.thread(step)]++ == 0 ? 1 : 0;
        }
        if (active - 1 >= limit) {
            return false;
        }
        for (int thread = 0; thread < threads; thread++) {
            if (stepsOf[thread] == null || stepsOf[thread].length < lengths[thread]) {
                stepsOf[thread] = new int[2 * lengths[thread]];
            }
        }
        Arrays.fill(lengths, 0, threads, 0);
        for (int step = 0; step < count; step++) {
            int thread = steps.thread(step);
            stepsOf[thread][lengths[thread]++] = step;
        }
        return true;
    }

    /** Gives null if all schedules have the limit of switches or more. */
    private int @Nullable [] search(int limit) {
        List<Node> level = List.of(new Node(new int[threads], -1, null));
        Set<Node> seen = new HashSet<>();
        for (int switches = 0; count > 0; switches++) {
            if (switches >= limit) {
                return null;
            }
            List<Node> following = new ArrayList<>();
            for (Node node : level) {
                if (timeIsUp.getAsBoolean()) {
                    return null;
                }
                if (seen.size() > WORK) {
                    return greedy(limit);
                }
                for (int thread = 0; thread < threads; thread++) {
                    int to = furthest(node.taken(), thread);
                    if (to > node.taken()[thread]) {
                        int[] taken = node.taken().clone();
                        taken[thread] = to;
                        Node next = new Node(taken, thread, node);
                        if (finished(taken)) {
                            return path(next);
                        }
                        if (seen.add(next)) {
                            following.add(next);
                        }
                    }
                }
            }
            level = following;
        }
        return new int[0];
    }

    private int furthest(int[] taken, int thread) {
        int to = taken[thread];
        while (to < lengths[thread] && order.allows(stepsOf[thread][to], taken, thread)) {
            to++;
        }
        return to;
    }

    private boolean finished(int[] taken) {
        int sum = 0;
        for (int each : taken) {
            sum += each;
        }
        return sum == count;
    }

    private int[] path(Node last) {
        int[] result = new int[count];
        int end = count;
        for (Node node = last; node.previous() != null; node = node.previous()) {
            int begin = end - node.taken()[node.thread()] + node.previous().taken()[node.thread()];
            Arrays.fill(result, begin, end, node.thread());
            end = begin;
        }
        return result;
    }

    /** Gives null as soon as there are as many switches as the limit. */
    private int @Nullable [] greedy(int limit) {
        int[] taken = new int[threads];
        int[] result = new int[count];
        int length = 0;
        for (int switches = 0; length < count; switches++) {
            if (switches >= limit || timeIsUp.getAsBoolean()) {
                return null;
            }
            int best = 0;
            int furthest = 0;
            for (int thread = 0; thread < threads; thread++) {
                int far = furthest(taken, thread) - taken[thread];
                if (far > furthest) {
                    furthest = far;
                    best = thread;
                }
            }
            Arrays.fill(result, length, length + furthest, best);
            taken[best] += furthest;
            length += furthest;
        }
        return result;
    }
}
