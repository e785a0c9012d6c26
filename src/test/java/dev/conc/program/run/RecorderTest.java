package dev.conc.program.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecorderTest {
    private static final Origin MAIN = new Origin.OfThread(0, "main");
    private static final Origin OTHER = new Origin.OfThread(30, "");
    private static final Ending FINE = new Ending.Exited(0);

    private final Recorder recorder = new Recorder();

    private void piece(Origin origin, boolean error, String text, boolean endsLine) {
        recorder.accept(new Output(origin, error, text, endsLine, 1));
    }

    @Test
    void pieces_of_a_line_are_joined_per_thread_and_stream() {
        piece(MAIN, false, "a", false);
        piece(OTHER, false, "x", false);
        piece(MAIN, true, "e", true);
        piece(MAIN, false, "b", true);
        piece(OTHER, false, "y", true);

        RunOutput recording = recorder.finish(FINE);

        assertThat(recording.lines(false)).containsExactly("ab", "xy");
        assertThat(recording.lines(true)).containsExactly("e");
        assertThat(recording.ending()).isEqualTo(FINE);
    }

    @Test
    void a_last_line_without_an_end_counts_as_a_line() {
        piece(MAIN, false, "a", true);
        piece(MAIN, false, "b", false);

        assertThat(recorder.finish(FINE).lines(false)).containsExactly("a", "b");
    }

    @Test
    void lines_come_in_the_order_in_which_they_ended() {
        piece(MAIN, false, "began first", false);
        piece(OTHER, false, "ended first", true);
        piece(MAIN, false, "", true);

        assertThat(recorder.finish(FINE).output()).extracting(Output::text).containsExactly("ended first", "began first");
    }

    @Test
    void a_recording_does_not_change_when_more_is_printed() {
        RunOutput recording = recorder.finish(FINE);
        piece(MAIN, false, "late", true);

        assertThat(recording.output()).isEmpty();
    }
}
