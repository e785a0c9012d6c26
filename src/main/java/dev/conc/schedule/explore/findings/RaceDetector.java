package dev.conc.schedule.explore.findings;

import dev.conc.schedule.Access;
import dev.conc.schedule.ControlledProgram;
import dev.conc.schedule.Execution;
import dev.conc.schedule.Schedule;
import dev.conc.schedule.Site;
import dev.conc.schedule.Steps;
import dev.conc.schedule.explore.result.Race;
import dev.conc.schedule.explore.search.Births;
import dev.conc.schedule.explore.search.HappensBefore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds data races by happens-before: accesses of two threads to one location, not both reads and at least one of them plain, that neither program order nor
 * causes nor conflicts at locations of synchronisation order. Of each execution all racing pairs of places are found, so that equivalent executions show the same.
 */
final class RaceDetector {
    /** Two places, in either order. */
    private record Places(Site one, Site other) {
        @Override
        public boolean equals(Object object) {
            return object instanceof Places places
                    && ((one.equals(places.one) && other.equals(places.other)) || (one.equals(places.other) && other.equals(places.one)));
        }

        @Override
        public int hashCode() {
            return one.hashCode() + other.hashCode();
        }
    }

    /** A race and the number of the first execution that showed it. */
    static final class Found {
        private final long sequence;
        private Race race;

        private Found(long sequence, Race race) {
            this.sequence = sequence;
            this.race = race;
        }

        Race race() {
            return race;
        }

        /** Sets the schedule to be reported: the execution's, or an equivalent one. */
        void schedule(Schedule schedule) {
            race = new Race(race.variable(), race.first(), race.second(), schedule);
        }
    }

    private final HappensBefore order = new HappensBefore();
    private final Map<Places, Found> found = new HashMap<>();
    /** For each site those that it is known to race with; one more than their numbers, as what is nowhere in the source has -1. */
    private final List<BitSet> known = new ArrayList<>();
    private final List<Found> fresh = new ArrayList<>();
    private final BitSet plainAt = new BitSet();

    // For each location a linked list of its last accesses, one for each thread, place and access.
    private int entries;
    private int[] head = new int[16];
    private int[] nextEntry = new int[64];
    private int[] entryStep = new int[64];

    /** Looks at an execution. Gives the races that no earlier one showed, still without their schedule. */
    List<Found> look(long sequence, ControlledProgram program, Execution execution, Births births) {
        fresh.clear();
        Steps steps = execution.steps();
        if (!findPlain(steps)) {
            return fresh;
        }
        order.begin(steps, births);
        entries = 0;
        Arrays.fill(head, -1);
        for (int step = 0; step < steps.count(); step++) {
            order.look(steps, step, births);
            if (steps.location(step) >= 0 && plainAt.get(steps.location(step))) {
                access(sequence, program, execution, step);
            }
        }
        return fresh;
    }

    /** Notes where plain accesses are: an atomic access beside one, as through a VarHandle, can race with it. */
    private boolean findPlain(Steps steps) {
        plainAt.clear();
        for (int step = 0; step < steps.count(); step++) {
            if (steps.plain(step) && steps.location(step) >= 0) {
                plainAt.set(steps.location(step));
            }
        }
        return !plainAt.isEmpty();
    }

    private void access(long sequence, ControlledProgram program, Execution execution, int step) {
        Steps steps = execution.steps();
        int place = steps.location(step);
        if (place >= head.length) {
            int old = head.length;
            head = Arrays.copyOf(head, 2 * place);
            Arrays.fill(head, old, 2 * place, -1);
        }
        int own = -1;
        for (int entry = head[place]; entry >= 0; entry = nextEntry[entry]) {
            int earlier = entryStep[entry];
            if (steps.thread(earlier) != steps.thread(step)) {
                if ((steps.plain(earlier) || steps.plain(step)) && steps.access(earlier).conflicts(steps.access(step))
                        && !order.before(steps.thread(earlier), earlier)) {
                    race(sequence, program, execution, earlier, step);
                }
            } else if (code(steps, earlier) == code(steps, step)) {
                own = entry;
            }
        }
        if (own < 0) {
            own = newEntry(place);
        }
        entryStep[own] = step;
    }

    private int newEntry(int place) {
        if (entries == nextEntry.length) {
            nextEntry = Arrays.copyOf(nextEntry, 2 * entries);
            entryStep = Arrays.copyOf(entryStep, 2 * entries);
        }
        nextEntry[entries] = head[place];
        head[place] = entries;
        return entries++;
    }

    private static int code(Steps steps, int step) {
        return 2 * steps.site(step) + (steps.access(step) == Access.UPDATE ? 1 : 0);
    }

    private void race(long sequence, ControlledProgram program, Execution execution, int first, int second) {
        Steps steps = execution.steps();
        if (isKnown(steps.site(first) + 1, steps.site(second) + 1)) {
            return;
        }
        Race.Side one = side(program, execution, first);
        Race.Side other = side(program, execution, second);
        Places places = new Places(one.site(), other.site());
        if (!found.containsKey(places)) {
            Found race = new Found(sequence, new Race(execution.locationName(steps.location(first)), one, other, Schedule.of()));
            found.put(places, race);
            fresh.add(race);
        }
    }

    /** Whether this has been asked before. */
    private boolean isKnown(int first, int second) {
        while (known.size() <= first) {
            known.add(new BitSet());
        }
        BitSet others = known.get(first);
        boolean before = others.get(second);
        others.set(second);
        return before;
    }

    private static Race.Side side(ControlledProgram program, Execution execution, int step) {
        Steps steps = execution.steps();
        int thread = steps.thread(step);
        return new Race.Side(program.site(steps.site(step)), thread, execution.threadName(thread), steps.access(step));
    }

    void merge(RaceDetector other) {
        // A copy: the other one may get a better schedule meanwhile.
        other.found.forEach((places, theirs) -> found.merge(places, new Found(theirs.sequence, theirs.race),
                (mine, its) -> its.sequence < mine.sequence ? its : mine));
    }

    Collection<Found> found() {
        return found.values();
    }
}
