package dev.conc.schedule.explore.findings;

import dev.conc.schedule.Schedule;
import java.util.Collection;
import java.util.Comparator;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How often an outcome or a failure has been seen, with the schedules of some executions that showed it: those with the fewest preemptions, of these the first. */
final class Sighting {
    /** So many executions are kept: an equivalent schedule of one of them may have fewer switches than those of the others. */
    private static final int MOST = 4;
    /** Of longer executions one alone is kept. */
    private static final int LONG = 1_000;

    /** A schedule with its number of preemptions. */
    record Shown(Schedule schedule, int preemptions) {}

    /** An execution by its number. */
    private record Key(int preemptions, long sequence) implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.comparingInt(Key::preemptions).thenComparing(Key::sequence);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private long executions;
    private long firstSeen = Long.MAX_VALUE;
    private final TreeMap<Key, Shown> kept = new TreeMap<>();
    private @Nullable Shown best;

    /** Counts an execution. */
    void see(long sequence, int preemptions, Supplier<Schedule> asRun) {
        executions++;
        firstSeen = Math.min(firstSeen, sequence);
        Key key = new Key(preemptions, sequence);
        if (kept.size() < MOST || key.compareTo(kept.lastKey()) < 0) {
            keep(key, new Shown(asRun.get(), preemptions));
        }
    }

    private void keep(Key key, Shown shown) {
        kept.put(key, shown);
        int most = kept.firstEntry().getValue().schedule().length() > LONG ? 1 : MOST;
        while (kept.size() > most) {
            kept.pollLastEntry();
        }
    }

    /** Another one that is as this is now. */
    Sighting copy() {
        Sighting copy = new Sighting();
        copy.merge(this);
        return copy;
    }

    /** Takes in what another has. */
    void merge(Sighting other) {
        executions += other.executions;
        firstSeen = Math.min(firstSeen, other.firstSeen);
        mergeSchedules(other);
    }

    /** Takes in the schedules of another, but not how often it was seen. */
    void mergeSchedules(Sighting other) {
        other.kept.forEach(this::keep);
    }

    long executions() {
        return executions;
    }

    /** The number of the first execution that showed it. */
    long firstSeen() {
        return firstSeen;
    }

    /** The executions that are kept. */
    Collection<Shown> kept() {
        return kept.values();
    }

    /** Chooses what is to be reported. */
    void choose(Shown shown) {
        best = shown;
    }

    /** What is to be reported: what was chosen, else the best execution as it was run. */
    Shown shown() {
        Shown chosen = best;
        return chosen != null ? chosen : kept.firstEntry().getValue();
    }
}
