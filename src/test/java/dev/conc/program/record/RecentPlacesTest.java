package dev.conc.program.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.program.run.Origin;
import dev.conc.program.run.Place;
import org.junit.jupiter.api.Test;

class RecentPlacesTest {
    private static final long BEGAN = 1_000_000_000;
    private static final Origin MAIN = new Origin.OfThread(0, "main");

    private final RecentPlaces places = new RecentPlaces(BEGAN, () -> BEGAN + 5_000_000);

    private static Place at(long micros) {
        return new Place(micros, 1, 1, 3);
    }

    @Test
    void the_latest_place_counts() {
        places.put(MAIN, at(BEGAN + 1));
        places.put(MAIN, at(BEGAN + 2));

        assertThat(places.get(MAIN)).isEqualTo(at(BEGAN + 2));
    }

    @Test
    void a_place_before_the_run_or_in_the_future_is_not_believed() {
        places.put(MAIN, at(0));
        assertThat(places.get(MAIN)).isNull();

        places.put(MAIN, at(BEGAN + 100_000_000));
        assertThat(places.get(MAIN)).isNull();
    }

    @Test
    void of_very_many_who_print_the_latest_are_known() {
        for (int i = 0; i <= 100_000; i++) {
            places.put(new Origin.OfThread(i, ""), at(BEGAN + i));
        }

        assertThat(places.get(new Origin.OfThread(100_000, ""))).isEqualTo(at(BEGAN + 100_000));
        assertThat(places.get(MAIN)).isNull();
    }
}
