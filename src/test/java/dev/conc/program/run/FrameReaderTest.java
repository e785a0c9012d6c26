package dev.conc.program.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FrameReaderTest {
    private static final String MARK = "\u001e01ab;";

    /** A stretch of bytes and who wrote it; neighbours of the same origin are one stretch. */
    private record Stretch(Origin origin, boolean error, String text) {}

    /** What a reader told of bytes that came in pieces. */
    private static final class Told {
        private final List<Origin> origins = new ArrayList<>();
        private final List<Boolean> errors = new ArrayList<>();
        private final List<ByteArrayOutputStream> bytes = new ArrayList<>();
        private final List<Long> processes = new ArrayList<>();
        private final FrameReader reader = new FrameReader(MARK, this::add, processes::add);

        private void add(Origin origin, boolean error, byte[] written, int offset, int length) {
            if (origins.isEmpty() || !origins.getLast().equals(origin) || errors.getLast() != error) {
                origins.add(origin);
                errors.add(error);
                bytes.add(new ByteArrayOutputStream());
            }
            bytes.getLast().write(written, offset, length);
        }

        Told accept(byte[] piece) {
            // The buffer that a pipe is read into is longer than what was read.
            reader.accept(Arrays.copyOf(piece, piece.length + 3), piece.length);
            return this;
        }

        List<Stretch> stretches() {
            List<Stretch> stretches = new ArrayList<>();
            for (int i = 0; i < origins.size(); i++) {
                stretches.add(new Stretch(origins.get(i), errors.get(i), bytes.get(i).toString(StandardCharsets.UTF_8)));
            }
            return stretches;
        }

        List<Stretch> end() {
            reader.end();
            return stretches();
        }
    }

    private static String frame(int stream, long thread, String name, String text) {
        return MARK + stream + ";" + thread + ";" + utf8(name).length + ";" + utf8(text).length + ";" + name + text;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<Stretch> read(String pipe) {
        return new Told().accept(utf8(pipe)).end();
    }

    private static Stretch thread(long id, String name, String text) {
        return new Stretch(new Origin.OfThread(id, name), false, text);
    }

    private static Stretch foreign(String text) {
        return new Stretch(Origin.OfProcess.UNKNOWN, false, text);
    }

    @Provide
    Arbitrary<String> pipes() {
        Arbitrary<String> frames = Combinators.combine(
                Arbitraries.of(1, 2, 4, 5),
                Arbitraries.longs().between(0, 300),
                Arbitraries.of("main", "", "线程-1", "a;b"),
                Arbitraries.of("", "x", "line\n", "🙂 ü\n", MARK, ";;", "a\u001eb"))
                .as(FrameReaderTest::frame);
        Arbitrary<String> others = Arbitraries.of(
                "text\n", "\u001e", MARK, MARK + "1;x", MARK + "1;2;3", "\u001e01a", ";", MARK + "9".repeat(80), MARK + MARK);
        return Arbitraries.oneOf(frames, frames, others).list().ofMaxSize(8).map(each -> String.join("", each));
    }

    @Property
    void every_way_of_cutting_the_bytes_into_pieces_gives_the_same(@ForAll("pipes") String pipe, @ForAll Random random) {
        byte[] bytes = utf8(pipe);
        Told told = new Told();
        for (int at = 0; at < bytes.length;) {
            int next = Math.min(bytes.length, at + 1 + random.nextInt(12));
            told.accept(Arrays.copyOfRange(bytes, at, next));
            at = next;
        }

        assertThat(told.end()).isEqualTo(read(pipe));
    }

    @Property
    void bytes_that_hold_no_mark_come_out_as_they_went_in(@ForAll byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FrameReader reader = new FrameReader("\u001e01ab;no bytes by chance", (_, _, all, from, length) -> out.write(all, from, length),
                _ -> {});
        reader.accept(bytes, bytes.length);
        reader.end();

        assertThat(out.toByteArray()).isEqualTo(bytes);
    }

    @Test
    void a_frame_says_which_thread_wrote_and_where() {
        assertThat(read(frame(1, 0, "main", "hello\n") + frame(2, 31, "", "oh\n"))).containsExactly(
                thread(0, "main", "hello\n"), new Stretch(new Origin.OfThread(31, ""), true, "oh\n"));
    }

    @Test
    void what_others_write_between_frames_keeps_its_place() {
        assertThat(read("before\n" + frame(1, 1, "a", "A") + "between\n" + frame(1, 1, "a", "B") + "after")).containsExactly(
                foreign("before\n"), thread(1, "a", "A"), foreign("between\n"), thread(1, "a", "B"), foreign("after"));
    }

    @Test
    void a_mark_in_the_text_of_a_frame_is_text() {
        assertThat(read(frame(1, 1, "a", frame(1, 2, "b", "x")))).containsExactly(thread(1, "a", frame(1, 2, "b", "x")));
    }

    @Test
    void a_frame_is_told_as_soon_as_it_is_whole() {
        assertThat(new Told().accept(utf8(frame(1, 0, "main", "name? "))).stretches())
                .containsExactly(thread(0, "main", "name? "));
    }

    @Test
    void what_others_write_is_told_at_once() {
        assertThat(new Told().accept(utf8("name? ")).stretches()).containsExactly(foreign("name? "));
    }

    @Test
    void of_a_frame_that_was_torn_when_the_program_was_stopped_nothing_is_shown() {
        String whole = frame(1, 1, "a", "long text");

        assertThat(read(frame(1, 1, "a", "x") + whole.substring(0, whole.length() - 1))).containsExactly(thread(1, "a", "x"));
    }

    @Test
    void a_mark_that_begins_no_frame_is_text_and_the_next_frame_is_read() {
        assertThat(read(MARK + "x" + frame(1, 1, "a", "x"))).containsExactly(foreign(MARK + "x"), thread(1, "a", "x"));
        assertThat(read(MARK + frame(1, 1, "a", "x"))).containsExactly(foreign(MARK), thread(1, "a", "x"));
    }

    @Test
    void a_frame_with_impossible_numbers_is_text() {
        String impossible = MARK + "1;1;4294967295;4294967295;";

        assertThat(read(impossible + "x\n" + frame(1, 1, "a", "x"))).last().isEqualTo(thread(1, "a", "x"));
    }

    @Test
    void processes_that_the_program_left_behind_are_told_apart_from_output() {
        Told told = new Told().accept(utf8(frame(3, 0, "SIGTERM handler", "4711") + frame(3, 0, "x", "4712")));

        assertThat(told.end()).isEmpty();
        assertThat(told.processes).containsExactly(4711L, 4712L);
    }

    @Provide
    Arbitrary<byte[]> forgeries() {
        Arbitrary<String> numbers = Arbitraries.of(
                "", "0", "1", "2", "3", "4", "5", "7", "9", "-1", "+1", " 1", "0x1", "00000000001", "2147483647", "2147483648",
                "4294967297", "99999999999999999999", "٣");
        Arbitrary<String> heads = Combinators.combine(numbers, numbers, numbers, numbers)
                .as((a, b, c, d) -> MARK + a + ";" + b + ";" + c + ";" + d + ";");
        Arbitrary<String> texts = Arbitraries.of(
                "", "x", "\n", "\u0000", "\u001b[2J", "4711", "-4711", "99999999999999999999", "0;0;0;0", "1e9;1;1;1", "\u202e", MARK,
                "\u001e", "\u001e01", ";;;;",
                MARK + "3;0;0;4;1", MARK + "1;1;1;4000;a", MARK + "7;1;0;9;");
        Arbitrary<byte[]> invalid = Arbitraries.of(new byte[]{(byte) 0xC3}, new byte[]{(byte) 0xFF, (byte) 0xFE},
                new byte[]{(byte) 0xED, (byte) 0xA0, (byte) 0x80});
        return Arbitraries.oneOf(heads.map(FrameReaderTest::utf8), texts.map(FrameReaderTest::utf8), invalid).list().ofMaxSize(30)
                .map(pieces -> {
                    ByteArrayOutputStream all = new ByteArrayOutputStream();
                    pieces.forEach(all::writeBytes);
                    return all.toByteArray();
                });
    }

    @Property(tries = 1000)
    void a_true_frame_is_read_after_any_forged_ones(@ForAll("forgeries") byte[] forged, @ForAll Random random) {
        Told told = new Told();
        for (int at = 0; at < forged.length;) {
            int next = Math.min(forged.length, at + 1 + random.nextInt(40));
            told.accept(Arrays.copyOfRange(forged, at, next));
            at = next;
        }
        // A frame that was promised and has not come takes what follows, but never more than the longest frame.
        told.accept(utf8("\n".repeat(4096))).accept(utf8(frame(1, 17, "true", "frame")));

        assertThat(told.stretches()).last().isEqualTo(thread(17, "true", "frame"));
        assertThat(told.bytes.stream().mapToInt(ByteArrayOutputStream::size).sum())
                .isLessThanOrEqualTo(forged.length + 4096 + "frame".length());
    }

    @Test
    void a_frame_of_a_stream_that_there_is_not_is_text() {
        assertThat(read(frame(6, 1, "a", "x"))).containsExactly(foreign(frame(6, 1, "a", "x")));
        assertThat(read(frame(0, 1, "a", "x"))).containsExactly(foreign(frame(0, 1, "a", "x")));
    }

    @Test
    void a_frame_that_is_longer_than_any_is_text_at_once() {
        String head = MARK + "1;1;1;5000;a";

        assertThat(new Told().accept(utf8(head + "now\n")).stretches()).containsExactly(foreign(head + "now\n"));
    }

    @Test
    void what_is_no_process_id_is_left_out() {
        Told told = new Told().accept(utf8(frame(3, 0, "", "x") + frame(3, 0, "", "") + frame(3, 0, "", "-1")
                + frame(3, 0, "", "9".repeat(30)) + frame(3, 0, "", "7")));

        assertThat(told.end()).isEmpty();
        assertThat(told.processes).containsExactly(7L);
    }
}
