package dev.conc.schedule.explore.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Clocks beside plain arrays of entries, which are changed in the same way. */
class VectorClockTest {
    private record Pair(VectorClock clock, List<Integer> entries) {
        int[] array() {
            return entries.stream().mapToInt(Integer::intValue).toArray();
        }
    }

    @Property
    void a_clock_knows_what_it_was_told_and_no_more(@ForAll long seed, @ForAll @IntRange(min = 1, max = 200) int threads) {
        Random random = new Random(seed);
        List<Pair> pairs = new ArrayList<>(List.of(new Pair(VectorClock.NOTHING, Collections.nCopies(threads, 0))));
        for (int i = 0; i < 60; i++) {
            Pair one = pairs.get(random.nextInt(pairs.size()));
            pairs.add(random.nextBoolean() ? stepped(one, random.nextInt(threads)) : joined(one, pairs.get(random.nextInt(pairs.size()))));
        }

        // Looked at in the end, since none may change once it is made.
        assertThat(pairs).allSatisfy(pair -> {
            for (int thread = 0; thread < threads; thread++) {
                assertThat(pair.clock().includes(thread, pair.entries().get(thread))).isTrue();
                assertThat(pair.clock().includes(thread, pair.entries().get(thread) + 1)).isFalse();
            }
        });
    }

    @Property
    void a_clock_is_within_what_reaches_each_of_its_entries(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 100) int threads, @ForAll @IntRange(min = -1, max = 99) int except) {
        Random random = new Random(seed);
        Pair pair = new Pair(VectorClock.NOTHING, Collections.nCopies(threads, 0));
        for (int i = 0; i < threads / 2; i++) {
            pair = stepped(pair, random.nextInt(threads));
        }
        int[] steps = pair.array();
        boolean within = true;
        int changed = random.nextInt(threads);
        if (steps[changed] > 0) {
            steps[changed]--;
            within = changed == except;
        }

        assertThat(pair.clock().isWithin(steps, except)).isEqualTo(within);
    }

    private static Pair stepped(Pair from, int thread) {
        List<Integer> entries = new ArrayList<>(from.entries());
        int position = entries.get(thread) + 1;
        entries.set(thread, position);
        return new Pair(from.clock().at(thread, position), entries);
    }

    private static Pair joined(Pair one, Pair other) {
        List<Integer> entries = new ArrayList<>(one.entries());
        for (int i = 0; i < entries.size(); i++) {
            entries.set(i, Math.max(entries.get(i), other.entries().get(i)));
        }
        return new Pair(one.clock().and(other.clock()), entries);
    }
}
