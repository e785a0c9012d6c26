package dev.conc.program.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.schedule.End;
import dev.conc.schedule.Schedule;
import dev.conc.schedule.Wait;
import dev.conc.schedule.worker.Request.Pace;
import dev.conc.schedule.worker.ThreadStatus;
import dev.conc.schedule.worker.ThreadStatus.Readiness;
import dev.conc.schedule.worker.TraceEvent;
import dev.conc.schedule.worker.TraceSegment;
import dev.conc.schedule.worker.TraceSegment.Change;
import dev.conc.schedule.worker.TraceSegment.Moment;
import dev.conc.schedule.worker.TraceStep;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stepping asks of a program of two threads that can go on for ever, unless they are let run to the end, which is step 6. */
class SteppingTest {
    private static final int END = 6;

    private final List<String> asked = new ArrayList<>();

    private TraceSegment advance(String text, int known, Pace pace) {
        asked.add(text + " " + known + " " + pace);
        Schedule schedule = Schedule.parse(text);
        boolean ends = pace == Pace.TO_END;
        List<Moment> moments = new ArrayList<>();
        for (int i = known; i <= (ends ? END : schedule.length()); i++) {
            TraceStep step = i == 0 ? null
                    : new TraceStep(i > schedule.length() ? 0 : schedule.thread(i - 1), TraceEvent.READ, "x", "", "A.java", 1);
            moments.add(new Moment(step, i == 0 ? List.of(ready(0), ready(1)) : List.of(), ""));
        }
        return new TraceSegment(known, moments, ends ? End.NORMAL : End.STOPPED, 0, List.of());
    }

    private static Change ready(int thread) {
        return new Change(thread, new ThreadStatus("T" + thread, Readiness.READY, TraceEvent.READ, "x", Wait.NOTHING, "A.java", 1, -1, 0),
                List.of(),
                List.of());
    }

    @Test
    void forward_each_request_goes_on_where_the_last_has_come_and_wants_the_new_moment_alone() throws Exception {
        Stepping stepping = new Stepping(this::advance, "-");
        for (int thread : new int[]{0, 1, 1, 0}) {
            assertThat(stepping.run(thread)).isTrue();
        }

        assertThat(asked).containsExactly("- 0 STILL", "0 1 STILL", "0.1 2 STILL", "0.1x2 3 STILL", "0.1x2.0 4 STILL");
        assertThat(stepping.playback().schedule()).hasToString("0.1x2.0");
    }

    @Test
    void to_the_end_it_goes_on_as_well() throws Exception {
        Stepping stepping = new Stepping(this::advance, "0x2");
        stepping.toEnd();

        assertThat(asked).containsExactly("0x2 0 STILL", "0x2 3 TO_END");
        assertThat(stepping.playback().isOver()).isTrue();
        assertThat(stepping.run(1)).as("there is nothing more to run").isFalse();
    }

    @Test
    void back_the_program_is_run_again_without_its_last_step() throws Exception {
        Stepping stepping = new Stepping(this::advance, "0.1");

        assertThat(stepping.back()).isTrue();
        assertThat(asked.getLast()).isEqualTo("0 0 STILL");
        assertThat(stepping.back()).isTrue();
        assertThat(stepping.back()).as("at the start").isFalse();
        assertThat(stepping.run(7)).as("there is no such thread").isFalse();
        assertThat(asked).hasSize(3);
    }
}
