package dev.conc.program.predict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.program.predict.Candidate.Ends;
import dev.conc.program.predict.Candidate.Prints;
import dev.conc.program.predict.Candidate.Races;
import dev.conc.program.predict.Prediction.Answer;
import dev.conc.program.predict.Prediction.Mark;
import dev.conc.schedule.End;
import dev.conc.schedule.Failure;
import dev.conc.schedule.Failures;
import dev.conc.schedule.explore.result.Strategy;
import dev.conc.schedule.worker.Report;
import dev.conc.schedule.worker.TraceSegment;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PredictionTest {
    private static final Candidate ONE = new Prints("1");
    private static final Candidate TWO = new Prints("2");
    private static final Candidate THREE = new Prints("3");
    private static final Candidate DEADLOCK = new Ends(End.DEADLOCK);
    private static final Candidate RACE = new Races();
    private static final List<Candidate> ALL = List.of(ONE, TWO, THREE, DEADLOCK, RACE);

    private static Report report(boolean complete) {
        Report.Side side = new Report.Side("Some.java", 1, "A", Report.Access.WRITE);
        TraceSegment shortest = new TraceSegment(0, List.of(), End.DEADLOCK, 0, List.of());
        return new Report(
                Strategy.DPOR, complete, 9, 0, 0.1,
                List.of(
                        new Report.Outcome("1\n", End.NORMAL, 3, "0x2"), new Report.Outcome("2\n", End.NORMAL, 2, "0x3"),
                        new Report.Outcome("3\n", End.EXCEPTION, 1, "0x5"), new Report.Outcome("", End.DEADLOCK, 3, "0.1x2.0x4")),
                List.of(new Report.Counterexample(Failures.of(Failure.Kind.DEADLOCK), "0.1", shortest)),
                List.of(new Report.Race("x", side, side, "0x4")));
    }

    private static List<Mark> marks(Prediction prediction) {
        return prediction.answers().stream().map(Answer::mark).toList();
    }

    @Test
    void each_candidate_is_right_wrong_or_missed() {
        Prediction prediction = Prediction.of(ALL, Set.of(ONE, THREE, RACE), report(true));

        assertThat(marks(prediction)).containsExactly(Mark.RIGHT, Mark.MISSED, Mark.WRONG, Mark.MISSED, Mark.RIGHT);
        assertThat(prediction.count(Mark.MISSED)).isEqualTo(2);
        assertThat(prediction.isRight()).isFalse();
    }

    @Test
    void all_that_is_possible_and_nothing_else_is_right() {
        assertThat(Prediction.of(ALL, Set.of(ONE, TWO, DEADLOCK, RACE), report(true)).isRight()).isTrue();
    }

    @Test
    void what_is_possible_has_a_schedule_and_of_failures_the_shortest() {
        Prediction prediction = Prediction.of(ALL, Set.of(), report(true));

        assertThat(prediction.answers()).extracting(Answer::schedule)
                .containsExactly(Optional.of("0x2"), Optional.of("0x3"), Optional.empty(), Optional.of("0.1"), Optional.of("0x4"));
    }

    @Test
    void what_was_not_found_is_open_while_not_all_schedules_were_seen() {
        Prediction prediction = Prediction.of(ALL, Set.of(ONE, THREE), report(false));

        assertThat(marks(prediction)).containsExactly(Mark.RIGHT, Mark.MISSED, Mark.OPEN, Mark.MISSED, Mark.MISSED);
        assertThat(prediction.complete()).isFalse();
    }

    @Test
    void outcomes_that_are_no_candidates_are_counted() {
        assertThat(Prediction.of(ALL, Set.of(), report(true)).unlisted()).as("the exception").isEqualTo(1);
        assertThat(Prediction.of(List.of(ONE, RACE), Set.of(), report(true)).unlisted()).isEqualTo(3);
    }

    @Test
    void an_output_with_another_end_is_another_outcome() {
        assertThat(Prediction.of(List.of(THREE), Set.of(THREE), report(true)).answers().getFirst().mark()).isEqualTo(Mark.WRONG);
    }
}
