package dev.conc.schedule.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.conc.schedule.Chooser;
import dev.conc.schedule.ControlledProgram;
import dev.conc.schedule.End;
import dev.conc.schedule.Execution;
import dev.conc.schedule.Schedule;
import dev.conc.schedule.Site;
import dev.conc.schedule.worker.Request.Pace;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How often a program is executed for what is asked of it. */
class LiveExecutionTest {
    private final AtomicInteger executions = new AtomicInteger();
    private final LiveExecution live = new LiveExecution(() -> new Counted(new ScriptedProgram(
            "acquire left, acquire right, release right, release left", "acquire right, acquire left, release left, release right")));

    /** Counts how often the program is executed. */
    private final class Counted implements ControlledProgram {
        private final ControlledProgram program;

        Counted(ControlledProgram program) {
            this.program = program;
        }

        @Override
        public Execution run(Chooser chooser) {
            executions.incrementAndGet();
            return program.run(chooser);
        }

        @Override
        public Site site(int number) {
            return program.site(number);
        }

        @Override
        public Execution soFar() {
            return program.soFar();
        }
    }

    @Test
    void going_forward_takes_one_execution() {
        int[] threads = {0, 0, 0, 0, 1, 1, 1, 1};
        for (int steps = 0; steps <= threads.length; steps++) {
            Schedule schedule = Schedule.of(IntStream.range(0, steps).map(each -> threads[each]).toArray());

            assertThat(live.advance(schedule, steps, Pace.STILL).moments()).hasSize(1);
        }

        assertThat(executions).hasValue(1);
    }

    @Test
    void another_way_takes_another_execution() {
        live.advance(Schedule.parse("0x3"), 0, Pace.STILL);
        live.advance(Schedule.parse("0x2"), 0, Pace.STILL);
        live.advance(Schedule.parse("0x2.0x2.1"), 0, Pace.TO_END);

        assertThat(executions).hasValue(2);
    }

    @Test
    void a_summary_tells_the_same_steps_and_how_threads_stand_at_the_end() {
        TraceSegment all = live.advance(Schedule.parse("0.1"), 0, Pace.STILL);
        TraceSegment summary = live.summary(Schedule.parse("0.1"), () -> false).orElseThrow();

        assertThat(summary.moments()).extracting(TraceSegment.Moment::step).isEqualTo(
                all.moments().stream().map(TraceSegment.Moment::step).toList());
        assertThat(summary.moments().getLast().changes()).hasSize(2).isEqualTo(all.moments().getLast().changes());
        assertThat(summary.end()).isEqualTo(End.DEADLOCK);
        assertThat(summary.preemptions()).isEqualTo(1);
    }

    @Test
    void an_execution_for_which_there_is_no_time_is_given_up_and_the_next_is_told() {
        LiveExecution endless = new LiveExecution(() -> new Counted(new ScriptedProgram("read it, ".repeat(40) + "read it")));

        assertThat(endless.summary(Schedule.parse("0x41"), () -> true)).isEqualTo(Optional.empty());
        assertThat(endless.summary(Schedule.parse("0x41"), () -> false)).hasValueSatisfying(each -> assertThat(each.moments()).hasSize(42));
    }

    @Test
    void what_does_not_fit_is_said_and_leaves_the_execution_usable() {
        assertThatThrownBy(() -> live.summary(Schedule.parse("0.1x2"), () -> false)).isInstanceOf(CannotRun.class);
        assertThat(live.summary(Schedule.parse("0x4"), () -> false)).isPresent();
    }
}
