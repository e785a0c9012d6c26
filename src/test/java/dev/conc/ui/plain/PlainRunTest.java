package dev.conc.ui.plain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.program.run.Origin;
import dev.conc.program.run.Output;
import dev.conc.ui.lesson.Fixture;
import dev.conc.ui.screen.Theme;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class PlainRunTest {
    private static final Origin MAIN = Fixture.main();
    private static final Origin A = Fixture.thread(31, "Thread-A");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final PlainRun run = new PlainRun(new PrintWriter(out), new PrintWriter(err), Theme.MONOCHROME);

    private void print(Origin by, String text, boolean endsLine) {
        run.accept(new Output(by, false, text, endsLine, 0));
    }

    private void printError(Origin by, String text, boolean endsLine) {
        run.accept(new Output(by, true, text, endsLine, 0));
    }

    private String out() {
        return out.toString().replace(System.lineSeparator(), "\n");
    }

    @Test
    void main_alone_needs_no_tag() {
        print(MAIN, "one", true);
        print(MAIN, "two", true);
        assertThat(out()).isEqualTo("one\ntwo\n");
    }

    @Test
    void every_line_has_a_tag_from_the_first_of_another_thread_on() {
        print(MAIN, "one", true);
        print(A, "two", true);
        print(MAIN, "three", true);
        assertThat(out()).isEqualTo("one\nThread-A │ two\nmain     │ three\n");
    }

    @Test
    void a_thread_without_a_name_and_a_process_have_tags_too() {
        print(Fixture.thread(31, ""), "one", true);
        print(Origin.OfProcess.UNKNOWN, "two", true);
        assertThat(out()).isEqualTo("thread 31 │ one\nprocess   │ two\n");
    }

    @Test
    void a_long_name_is_cut() {
        print(Fixture.thread(31, "a-thread-with-a-name-without-end"), "one", true);
        assertThat(out()).isEqualTo("a-thread-with-a- │ one\n");
    }

    @Test
    void a_tag_with_an_escape_sequence_is_harmless() {
        print(Fixture.thread(31, "\u001b[2J"), "one", true);
        assertThat(out()).isEqualTo("␛[2J │ one\n");
    }

    @Test
    void pieces_of_one_thread_make_one_line() {
        print(A, "one", false);
        print(A, " two", true);
        assertThat(out()).isEqualTo("Thread-A │ one two\n");
    }

    @Test
    void a_piece_is_shown_before_its_line_has_ended() {
        print(MAIN, "name? ", false);
        assertThat(out()).isEqualTo("name? ");
    }

    @Test
    void another_thread_in_the_middle_of_a_line_begins_a_line_of_its_own() {
        print(A, "one", false);
        print(MAIN, "two", true);
        print(A, "three", true);
        assertThat(out()).isEqualTo("Thread-A │ one\nmain     │ two\nThread-A │ three\n");
    }

    @Test
    void the_two_streams_are_kept_apart() {
        print(MAIN, "half", false);
        printError(MAIN, "wrong", true);
        print(MAIN, "other", true);
        assertThat(out()).isEqualTo("half\nother\n");
        assertThat(err.toString().strip()).isEqualTo("wrong");
    }

    @Test
    void the_last_line_is_ended_once() {
        print(MAIN, "end", false);
        run.finish();
        run.finish();
        assertThat(out()).isEqualTo("end\n");
    }

    @Test
    void control_characters_do_not_reach_the_terminal() {
        print(MAIN, "\u001b]0;owned\u0007\ttab", true);
        assertThat(out()).isEqualTo("␛]0;owned␇\ttab\n");
    }

    @Test
    void a_reader_that_has_gone_is_told() {
        AtomicBoolean told = new AtomicBoolean();
        PrintWriter broken = new PrintWriter(new OutputStream() {
            @Override
            public void write(int b) throws java.io.IOException {
                throw new java.io.IOException("Broken pipe");
            }
        }, false, java.nio.charset.StandardCharsets.UTF_8);
        PlainRun toNobody = new PlainRun(broken, new PrintWriter(err), Theme.MONOCHROME);
        toNobody.whenNobodyReads(() -> told.set(true));
        toNobody.accept(new Output(MAIN, false, "one", true, 0));
        assertThat(told).isTrue();
    }
}
