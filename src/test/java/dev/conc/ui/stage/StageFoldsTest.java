package dev.conc.ui.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.language.Language;
import dev.conc.program.control.Bytecode;
import dev.conc.program.control.Fold;
import dev.conc.program.control.Playback;
import dev.conc.schedule.End;
import dev.conc.schedule.worker.ThreadStatus.Readiness;
import dev.conc.schedule.worker.TraceEvent;
import dev.conc.schedule.worker.TraceSegment;
import dev.conc.schedule.worker.TraceSegment.Moment;
import dev.conc.ui.screen.Key;
import dev.conc.ui.screen.Messages;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the timeline folds: main makes its things ready (steps 1 to 3), starts A, and both touch what is theirs and what is not. */
class StageFoldsTest {
    private static final StageView VIEW = new StageView(new Messages(Language.EN), StageFixture.source(), Bytecode.none());

    private static Playback playback(End end) {
        return Playback.empty().with(new TraceSegment(0, List.of(
                new Moment(null, List.of(StageFixture.stands(0, Readiness.READY, TraceEvent.WRITE, "count", 2, -1, 0)), ""),
                does(0, TraceEvent.WRITE, "count"),
                does(0, TraceEvent.WRITE, "limit"),
                does(0, TraceEvent.READ, "limit"),
                StageFixture.step(0, TraceEvent.START, "A", "", 10, "",
                        StageFixture.stands(1, Readiness.READY, TraceEvent.BEGIN, "", 0, -1, 0)),
                does(1, TraceEvent.BEGIN, ""),
                does(1, TraceEvent.READ, "own"),
                does(1, TraceEvent.ACQUIRE, "mine"),
                does(0, TraceEvent.READ, "limit"),
                does(1, TraceEvent.WRITE, "count"),
                does(0, TraceEvent.READ, "limit"),
                does(0, TraceEvent.OUTPUT, ""),
                does(0, TraceEvent.READ, "count")), end, 0, List.of()));
    }

    private static Moment does(int thread, TraceEvent event, String what) {
        return StageFixture.step(thread, event, what, "", 12, "");
    }

    private static String screen(StageState state) {
        return String.join("\n", VIEW.draw(state, 120, 40).rows());
    }

    @Test
    void steps_before_a_second_thread_starts_and_on_what_one_thread_alone_touches_are_folded() {
        assertThat(Fold.of(playback(End.NORMAL))).containsExactly(new Fold(0, 2, true), new Fold(5, 7, false));
        assertThat(screen(StageFixture.open(playback(End.NORMAL))))
                .contains("… steps 1 to 3: main alone, before another thread starts (u shows them)")
                .contains("… steps 6 to 8: on what one thread alone touches (u shows them)")
                .contains("starts A", "begins", "writes count", "prints").doesNotContain("writes limit", "reads own");
    }

    @Test
    void what_one_thread_alone_touches_is_not_known_before_the_end_is() {
        assertThat(Fold.of(playback(End.STOPPED))).containsExactly(new Fold(0, 2, true));
    }

    @Test
    void what_a_thread_waits_for_in_vain_is_touched_by_it_too() {
        Playback deadlock = StageFixture.deadlock();
        assertThat(Fold.of(deadlock)).isEmpty();
    }

    @Test
    void the_program_of_one_thread_is_not_folded() {
        Playback one = Playback.empty().with(new TraceSegment(0, playback(End.NORMAL).moments().subList(0, 4), End.NORMAL, 0, List.of()));
        assertThat(Fold.of(one)).isEmpty();
    }

    @Test
    void the_step_that_was_taken_last_is_shown() {
        assertThat(screen(StageFixture.open(playback(End.NORMAL).at(2)))).contains("▸ 2 writes limit", "  1 writes count",
                "· 3 reads limit");
        assertThat(screen(StageFixture.open(playback(End.NORMAL).at(7)))).contains("▸ 7", "locks mine");
        assertThat(screen(StageFixture.open(playback(End.NORMAL).at(0)))).containsPattern("· +… steps 1 to 3");
    }

    @Test
    void a_key_unfolds_and_folds_and_the_bar_names_it_where_there_is_something() {
        StageControl control = new StageControl(new Messages(Language.EN), StageFixture.source());
        StageState folded = StageFixture.open(playback(End.NORMAL));
        StageState unfolded = control.apply(folded, new Key.Typed("u")).state();

        assertThat(screen(unfolded)).contains("writes limit", "reads own", "u fold").doesNotContain("steps 1 to 3");
        assertThat(screen(control.apply(unfolded, new Key.Typed("u")).state())).isEqualTo(screen(folded)).contains("u unfold");
        assertThat(screen(StageFixture.open(StageFixture.deadlock()))).doesNotContain("u unfold");
        assertThat(String.join("\n", VIEW.draw(folded, 80, 24).rows())).contains("u unfold");
        assertThat(screen(folded.show(StageState.Sheet.HELP))).contains("show the steps that are folded");
    }
}
