package dev.conc.schedule.explore.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.conc.schedule.End;
import dev.conc.schedule.Execution;
import dev.conc.schedule.Schedule;
import dev.conc.schedule.explore.Families;
import dev.conc.schedule.explore.Toy;
import dev.conc.schedule.explore.ToyOp;
import dev.conc.schedule.explore.ToyProgram;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplayTest {
    @Test
    void a_schedule_is_followed() {
        assertThat(run(Families.abba(), "0.1").end()).isEqualTo(End.DEADLOCK);
    }

    @Test
    void where_it_ends_the_running_thread_goes_on() {
        Execution execution = run(Families.bank(), "1");
        assertThat(execution.end()).isEqualTo(End.NORMAL);
        assertThat(execution.steps().thread(1)).isEqualTo(1);
    }

    @Test
    void a_thread_that_is_blocked_does_not_fit() {
        assertThatThrownBy(() -> run(Families.abba(), "0x2.1")).isInstanceOf(ScheduleDoesNotFit.class)
                .hasMessage("step 3 of the schedule is for thread 1, which waits for another then");
    }

    @Test
    void a_thread_that_there_is_not_does_not_fit() {
        assertThatThrownBy(() -> run(Families.abba(), "5")).isInstanceOf(ScheduleDoesNotFit.class)
                .hasMessage("step 1 of the schedule is for thread 5, which does not exist then; there are 2 so far, counted from 0");
    }

    @Test
    void a_thread_that_has_ended_does_not_fit() {
        assertThatThrownBy(() -> run(Families.abba(), "0x5")).isInstanceOf(ScheduleDoesNotFit.class)
                .hasMessageContaining("is not running then");
    }

    @Test
    void a_schedule_longer_than_the_program_does_not_fit() {
        Toy toy = new Toy(Families.abba());
        Replay replay = new Replay(Schedule.parse("0.1x2"));
        Execution execution = toy.run(replay);
        assertThatThrownBy(() -> replay.checkFinished(execution.last())).isInstanceOf(ScheduleDoesNotFit.class)
                .hasMessage("the schedule has 3 steps, but the program ends after 2");
    }

    @Test
    void leaving_a_thread_that_could_go_on_is_a_preemption() {
        Replay replay = new Replay(Schedule.parse("0.1.0"));
        new Toy(ToyProgram.of(1, 0, List.of(ToyOp.read(0), ToyOp.read(0)), List.of(ToyOp.read(0)))).run(replay);
        assertThat(replay.preemptions()).isEqualTo(1);
    }

    private static Execution run(ToyProgram program, String schedule) {
        return new Toy(program).run(new Replay(Schedule.parse(schedule)));
    }
}
