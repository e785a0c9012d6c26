package dev.conc.ui.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.program.predict.Candidate;
import dev.conc.program.predict.Prediction;
import dev.conc.program.record.Recording;
import dev.conc.schedule.End;
import dev.conc.schedule.Failure;
import dev.conc.schedule.explore.result.Strategy;
import dev.conc.schedule.explore.result.Unfinished;
import dev.conc.schedule.explore.result.Verdict;
import dev.conc.schedule.worker.Report;
import dev.conc.schedule.worker.TraceEvent;
import java.util.Arrays;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Programs of others read these words: they may get more, and none may change. */
class PublicWordsTest {
    private static <T> String words(T[] values, Function<T, String> word) {
        return String.join(" ", Arrays.stream(values).map(word).toList());
    }

    @Test
    void of_the_json() {
        assertThat(words(End.values(), PublicWords::of)).isEqualTo("normal exception deadlock livelock stopped cut");
        assertThat(words(Failure.Kind.values(), PublicWords::of)).isEqualTo("exception assertion deadlock livelock leak outcome");
        assertThat(words(Strategy.values(), PublicWords::of)).isEqualTo("dpor all bounded random");
        assertThat(words(Verdict.values(), PublicWords::of)).isEqualTo("pass fail unknown");
        assertThat(words(Unfinished.values(), PublicWords::of)).isEqualTo("seconds executions steps memory interrupted");
        assertThat(words(Report.Access.values(), PublicWords::of)).isEqualTo("read write");
        assertThat(words(Prediction.Mark.values(), PublicWords::of)).isEqualTo("right wrong missed open");
        assertThat(PublicWords.of(new Candidate.Prints("1"))).isEqualTo("prints");
        assertThat(PublicWords.of(new Candidate.Ends(End.DEADLOCK))).isEqualTo("deadlock");
        assertThat(PublicWords.of(new Candidate.Races())).isEqualTo("race");
    }

    @Test
    void of_the_json_and_of_traces() {
        assertThat(words(TraceEvent.values(), PublicWords::of)).isEqualTo(
                "read write acquire try taken release wait notify start begin join end sleep yield park unpark interrupt output call await ");
        assertThat(words(Recording.Kind.values(), PublicWords::of)).isEqualTo(
                "begin end start launch acquire wait sleep go-on read write output error");
    }
}
