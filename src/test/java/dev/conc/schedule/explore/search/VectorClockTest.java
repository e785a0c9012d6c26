package dev.conc.schedule.explore.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Clocks beside plain arrays of entries, which are changed in the same way. */
class VectorClockTest {
    private record Pair(VectorClock clock, int[] entries) {}

    @Property
    void a_clock_knows_what_it_was_told_and_no_more(@ForAll long seed, @ForAll @IntRange(min = 1, max = 200) int threads) {
        Random random = new Random(seed);
        List<Pair> pairs = new ArrayList<>(List.of(new Pair(VectorClock.NOTHING, new int[threads])));
        for (int i = 0; i < 60; i++) {
            Pair one = pairs.get(random.nextInt(pairs.size()));
            pairs.add(random.nextBoolean() ? stepped(one, random.nextInt(threads)) : joined(one, pairs.get(random.nextInt(pairs.size()))));
        }

        // Looked at in the end, since none may change once it is made.
        assertThat(pairs).allSatisfy(pair -> {
            for (int thread = 0; thread < threads; thread++) {
                assertThat(pair.clock().includes(thread, pair.entries()[thread])).isTrue();
                assertThat(pair.clock().includes(thread, pair.entries()[thread] + 1)).isFalse();
            }
        });
    }

    @Property
    void a_clock_is_within_what_reaches_each_of_its_entries(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 100) int threads, @ForAll @IntRange(min = -1, max = 99) int except) {
        Random random = new Random(seed);
        Pair pair = new Pair(VectorClock.NOTHING, new int[threads]);
        for (int i = 0; i < threads / 2; i++) {
            pair = stepped(pair, random.nextInt(threads));
        }
        int[] steps = pair.entries().clone();
        boolean within = true;
        int changed = random.nextInt(threads);
        if (steps[changed] > 0) {
            steps[changed]--;
            within = changed == except;
        }

        assertThat(pair.clock().isWithin(steps, except)).isEqualTo(within);
    }

    private static Pair stepped(Pair from, int thread) {
        int[] entries = from.entries().clone();
        entries[thread]++;
        return new Pair(from.clock().at(thread, entries[thread]), entries);
    }

    private static Pair joined(Pair one, Pair other) {
        int[] entries = one.entries().clone();
        for (int i = 0; i < entries.length; i++) {
            entries[i] = Math.max(entries[i], other.entries()[i]);
        }
        return new Pair(one.clock().and(other.clock()), entries);
    }
}
