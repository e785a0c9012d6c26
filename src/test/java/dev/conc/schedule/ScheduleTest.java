package dev.conc.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Schedules as text. */
class ScheduleTest {
    @ParameterizedTest
    @CsvSource({
            "-, -", "0x3.1.2x4, 0x3.1.2x4", "1.1.1, 1x3", "(1x10.2x7)x40, (1x10.2x7)x40", "((1.2)x2.3)x2, (1.2.1.2.3)x2", "(1)x3, 1x3",
            "1.2.1.2, 1.2.1.2", "1.2.1.2.1.2, (1.2)x3", "0x2.1.2.1.2.1.2.0, 0x2.(1.2)x3.0"
    })
    void the_shorter_form_is_printed(String given, String printed) {
        assertThat(Schedule.parse(given)).hasToString(printed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1x", "x3", "(1", "1)", "(1)", "(1)3", "()x2", "(1.2)x0", "1..2", "1.", "1y3", "123456", "-1", "1.-"})
    void what_is_no_schedule_is_named(String text) {
        assertThatThrownBy(() -> Schedule.parse(text)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no part of a schedule");
    }

    @Test
    void a_schedule_that_is_too_long_is_refused_before_it_takes_memory() {
        String bomb = "(".repeat(40) + "1" + ")x9999999".repeat(40);

        assertThatThrownBy(() -> Schedule.parse(bomb)).hasMessage("the schedule has more than 10,000,000 steps");
    }

    @Test
    void what_is_nested_too_deep_is_refused() {
        assertThatThrownBy(() -> Schedule.parse("(".repeat(100_000) + "1" + ")x1".repeat(100_000)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void a_schedule_is_read_as_it_was_printed(@ForAll @Size(max = 60) List<@IntRange(max = 3) Integer> threads) {
        Schedule schedule = Schedule.of(threads.stream().mapToInt(each -> each).toArray());

        assertThat(Schedule.parse(schedule.toString())).isEqualTo(schedule);
    }
}
