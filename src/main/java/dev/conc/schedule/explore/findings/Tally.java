package dev.conc.schedule.explore.findings;

import dev.conc.schedule.Schedule;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Sightings by what was seen. Once closed, only what is listed is taken in. */
public final class Tally<K> {
    private final Map<K, Sighting> sightings = new HashMap<>();
    private @Nullable Set<K> listed;

    /** Counts one execution. */
    void see(K what, long sequence, int preemptions, Supplier<Schedule> asRun) {
        Sighting sighting = sightings.get(what);
        if (sighting == null) {
            if (listed != null && !listed.contains(what)) {
                return;
            }
            sighting = new Sighting();
            sightings.put(what, sighting);
        }
        sighting.see(sequence, preemptions, asRun);
    }

    public int size() {
        return sightings.size();
    }

    /** Whether nothing new is taken in. */
    boolean closed() {
        return listed != null;
    }

    /** From now on nothing but what is listed. */
    void close(Set<K> only) {
        listed = only;
        sightings.keySet().retainAll(only);
    }

    /** Tells when each was first seen. */
    public void firsts(BiConsumer<K, Long> each) {
        sightings.forEach((what, sighting) -> each.accept(what, sighting.firstSeen()));
    }

    boolean containsAll(Tally<K> other) {
        return sightings.keySet().containsAll(other.sightings.keySet());
    }

    void merge(Tally<K> other) {
        other.sightings.forEach((what, sighting) -> {
            Sighting mine = sightings.get(what);
            if (mine == null) {
                sightings.put(what, sighting.copy());
            } else {
                mine.merge(sighting);
            }
        });
    }

    /** Takes in the other's schedules of what this has. */
    void improve(Tally<K> other) {
        other.sightings.forEach((what, sighting) -> {
            Sighting mine = sightings.get(what);
            if (mine != null) {
                mine.mergeSchedules(sighting);
            }
        });
    }

    void inOrder(Comparator<Sighting> order, BiConsumer<K, Sighting> each) {
        sightings.entrySet().stream().sorted(Map.Entry.comparingByValue(order))
                .forEach(entry -> each.accept(entry.getKey(), entry.getValue()));
    }
}
