package dev.conc.schedule.explore.findings;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Sightings by what was seen. Once closed, only what is listed is taken in. */
public final class Tally<K> {
    private final Map<K, Sighting> sightings = new HashMap<>();
    private @Nullable Set<K> listed;

    /** Counts one execution; the sighting is added to those of the execution. */
    void see(K what, long sequence, List<Sighting> seen) {
        Sighting sighting = sightings.get(what);
        if (sighting == null) {
            if (listed != null && !listed.contains(what)) {
                return;
            }
            sighting = new Sighting(sequence);
            sightings.put(what, sighting);
        }
        sighting.again();
        seen.add(sighting);
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

    void inOrder(Comparator<Sighting> order, BiConsumer<K, Sighting> each) {
        sightings.entrySet().stream().sorted(Map.Entry.comparingByValue(order))
                .forEach(entry -> each.accept(entry.getKey(), entry.getValue()));
    }
}
