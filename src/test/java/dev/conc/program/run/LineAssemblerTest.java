package dev.conc.program.run;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LineAssemblerTest {
    private static final Origin MAIN = new Origin.OfThread(0, "main");
    private static final Origin OTHER = new Origin.OfThread(30, "other");

    private final List<Output> told = new ArrayList<>();
    private final LineAssembler assembler = new LineAssembler(System.nanoTime(), told::add);

    private void write(Origin origin, String text) {
        write(origin, text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(Origin origin, byte... bytes) {
        assembler.bytes(origin, false, bytes, 0, bytes.length);
    }

    private String textOf(Origin origin) {
        return told.stream()
                .filter(each -> each.origin().equals(origin))
                .map(each -> each.text() + (each.endsLine() ? "\n" : ""))
                .collect(joining());
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "ü", "锁", "🙂", "\n", "\u001b[2J", " ").list().ofMaxSize(40).map(each -> String.join("", each));
    }

    @Property
    void each_thread_s_text_survives_any_cutting_and_any_mixing(
            @ForAll("texts") String ofMain, @ForAll("texts") String ofOther, @ForAll Random random) {
        told.clear();
        byte[][] left = {ofMain.getBytes(StandardCharsets.UTF_8), ofOther.getBytes(StandardCharsets.UTF_8)};
        int[] at = new int[2];
        while (at[0] < left[0].length || at[1] < left[1].length) {
            int who = at[0] == left[0].length ? 1 : at[1] == left[1].length ? 0 : random.nextInt(2);
            int length = Math.min(left[who].length - at[who], 1 + random.nextInt(5));
            assembler.bytes(who == 0 ? MAIN : OTHER, false, left[who], at[who], length);
            at[who] += length;
            if (random.nextInt(4) == 0) {
                assembler.flush();
            }
        }
        assembler.end();

        assertThat(textOf(MAIN)).isEqualTo(ofMain);
        assertThat(textOf(OTHER)).isEqualTo(ofOther);
    }

    @Test
    void a_line_is_told_when_it_ends() {
        write(MAIN, "he");
        assertThat(told).isEmpty();
        write(MAIN, "llo\n");

        assertThat(told).singleElement().satisfies(line -> {
            assertThat(line.origin()).isEqualTo(MAIN);
            assertThat(line.text()).isEqualTo("hello");
            assertThat(line.endsLine()).isTrue();
            assertThat(line.error()).isFalse();
        });
    }

    @Test
    void lines_of_two_threads_that_write_in_turns_stay_whole() {
        write(MAIN, "one ");
        write(OTHER, "two ");
        write(MAIN, "1\n");
        write(OTHER, "2\n");

        assertThat(told).extracting(Output::text).containsExactly("one 1", "two 2");
    }

    @Test
    void output_and_errors_of_one_thread_are_lines_of_their_own() {
        write(MAIN, "out");
        assembler.bytes(MAIN, true, new byte[]{'e', '\n'}, 0, 2);
        write(MAIN, "\n");

        assertThat(told).extracting(Output::error, Output::text)
                .containsExactly(tuple(true, "e"), tuple(false, "out"));
    }

    @Test
    void the_beginning_of_a_line_is_told_when_the_program_waits() {
        write(MAIN, "name? ");
        assembler.flush();
        write(MAIN, "\n");

        assertThat(told).extracting(Output::text).containsExactly("name? ", "");
        assertThat(told).extracting(Output::endsLine).containsExactly(false, true);
    }

    @Test
    void a_character_whose_bytes_come_apart_stays_one_character() {
        byte[] lock = "锁".getBytes(StandardCharsets.UTF_8);
        write(MAIN, lock[0], lock[1]);
        assembler.flush();
        write(MAIN, lock[2]);
        assembler.flush();

        assertThat(textOf(MAIN)).isEqualTo("锁");
    }

    @Test
    void a_character_that_never_comes_whole_is_told_at_the_end() {
        write(MAIN, (byte) 'a', (byte) 0xe9);
        assembler.flush();
        assertThat(textOf(MAIN)).isEqualTo("a");
        assembler.end();

        assertThat(textOf(MAIN)).isEqualTo("a\ufffd");
    }

    @Test
    void bytes_that_are_no_utf_8_do_not_hide_the_line() {
        write(MAIN, (byte) 'a', (byte) 0xff, (byte) 'b', (byte) '\n');

        assertThat(textOf(MAIN)).isEqualTo("a\ufffdb\n");
    }

    @Test
    void a_very_long_line_comes_in_pieces_that_hold_all_of_it() {
        String text = "锁".repeat(20_000);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < bytes.length; at += 4000) {
            assembler.bytes(MAIN, false, bytes, at, Math.min(4000, bytes.length - at));
        }
        write(MAIN, "\n");

        assertThat(textOf(MAIN)).isEqualTo(text + "\n");
        assertThat(told).hasSizeGreaterThan(1).allSatisfy(each -> assertThat(each.text().length()).isLessThan(10_000));
    }

    @Test
    void a_line_may_end_in_the_way_of_windows() {
        write(MAIN, "a\r\nb\r\n");

        assertThat(textOf(MAIN)).isEqualTo("a\nb\n");
    }

    @Test
    void an_empty_line_is_a_line() {
        write(MAIN, "\n\n");

        assertThat(told).extracting(Output::text).containsExactly("", "");
    }
}
