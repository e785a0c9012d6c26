package dev.conc.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class VisibleTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 7, 8, 0x1b, 0x7f, 0x80, 0x85, 0x9b, 0x9f, 0x61c, 0x200e, 0x200f, 0x2028, 0x2029, 0x202a, 0x202e, 0x2066, 0x2069,
            0xd800, 0xdfff})
    void what_acts_is_written_as_JSON_writes_it(int character) {
        assertThat(Visible.line("a" + Character.toString(character) + "b")).isEqualTo(String.format("a\\u%04xb", character));
    }

    /** Families of emoji, Persian and Indic words need joiners. */
    @ParameterizedTest
    @ValueSource(strings = {"naïve 锁 😀", "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67", "می\u200cخواهم", "שלום", "e\u0301", "a\tb"})
    void what_is_text_stays(String text) {
        assertThat(Visible.line(text)).isEqualTo(text);
        assertThat(Visible.lines(text)).isEqualTo(text);
    }

    @Test
    void a_quoted_text_stays_in_its_line() {
        assertThat(Visible.line("a\nconc: forged")).isEqualTo("a\\u000aconc: forged");
        assertThat(Visible.lines("a\nb")).isEqualTo("a\nb");
    }

    @Test
    void a_line_that_nobody_would_read_is_cut() {
        assertThat(Visible.shortened("short\n" + "x".repeat(100), 10)).isEqualTo("short\n" + "x".repeat(10) + "…");
    }

    @Property
    void nothing_acts_that_was_made_visible(@ForAll("texts") String text) {
        assertThat(Visible.line(text).codePoints().filter(Visible::acts)).allMatch(each -> each == '\t');
        assertThat(Visible.line(Visible.line(text))).isEqualTo(Visible.line(text));
    }

    @Property
    void JSON_means_the_same_when_it_has_been_made_visible(@ForAll("texts") String text) {
        JsonMapper mapper = new JsonMapper();
        assertThat(mapper.readValue(Visible.lines(mapper.writeValueAsString(text)), String.class)).isEqualTo(text);
    }

    @Property
    void nothing_that_acts_gets_through_the_writer_but_lines_and_looks(@ForAll("texts") String text, @ForAll boolean styled) {
        StringWriter out = new StringWriter();
        PrintWriter printer = VisibleWriter.printer(new PrintWriter(out), styled);
        printer.print(text);
        printer.println("\u001b[31m");
        text.chars().forEach(each -> printer.write((char) each));
        printer.flush();
        String without = styled ? out.toString().replaceAll("\u001b\\[[0-9;]*m", "") : out.toString();
        assertThat(without.replace("\r\n", "\n").codePoints().filter(Visible::acts)).allMatch(each -> each == '\t' || each == '\n');
    }

    @Test
    void pairs_that_come_in_halves_are_whole_again() {
        StringWriter out = new StringWriter();
        PrintWriter printer = VisibleWriter.printer(new PrintWriter(out), false);
        printer.write('\ud83d');
        printer.write('\ude00');
        printer.write('\ud83d');
        printer.flush();
        assertThat(out).hasToString("😀\\ud83d");
    }

    @Test
    void who_asks_is_told_that_nobody_reads() {
        PrintWriter broken = new PrintWriter(new Writer() {
            @Override
            public void write(char[] text, int offset, int length) throws java.io.IOException {
                throw new java.io.IOException("broken pipe");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        });
        PrintWriter printer = VisibleWriter.printer(broken, false);
        printer.print("x");
        assertThat(printer.checkError()).isTrue();
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> wild = Arbitraries.strings()
                .withChars(
                        "ab \t\n\r\"'\\中\u0000\u0007\u001b[31m\u007f\u0085\u009b\u0301\u200b\u200d\u202e\u2066\u061c\u2028\ud83d\ude00\ufeff\uffff")
                .ofMaxLength(40);
        return Arbitraries.oneOf(Arbitraries.strings(), wild);
    }
}
