package dev.conc.ui.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.text.VisibleWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "names of files that only Unix has")
class HyperlinkTest {
    private static final String END = "\u001b]8;;\u001b\\";

    private static String printed(String text, boolean styled) {
        StringWriter out = new StringWriter();
        PrintWriter printer = VisibleWriter.printer(new PrintWriter(out), styled);
        printer.print(text);
        printer.flush();
        return out.toString();
    }

    @Test
    void a_path_is_a_link_to_its_file() {
        assertThat(Hyperlink.of(Path.of("/tmp/锁 1.java"))).isEqualTo("\u001b]8;;file:///tmp/%E9%94%81%201.java\u001b\\/tmp/锁 1.java" + END);
    }

    @Test
    void a_name_cannot_act_on_the_terminal() {
        String link = Hyperlink.of(Path.of("/tmp/a\u001b]0;title\u0007\u009b2J.java"));

        assertThat(link).startsWith("\u001b]8;;file:///tmp/a%1B%5D0;title%07%C2%9B2J.java\u001b\\");
        assertThat(link.substring(link.indexOf('\\') + 1, link.length() - END.length())).doesNotContain("\u001b", "\u0007", "\u009b");
    }

    @Test
    void links_reach_a_terminal_and_nothing_else() {
        String link = Hyperlink.of(Path.of("/tmp/a+b (1), c's @home/Bank.java"));

        assertThat(printed(link, true)).isEqualTo(link);
        assertThat(printed(link, false)).doesNotContain("\u001b");
        assertThat(printed("\u001b]8;;http://elsewhere\u001b\\x", true)).doesNotContain("\u001b");
    }

    @Test
    void a_link_ends_where_its_cells_do() {
        Canvas canvas = new Canvas(6, 1);
        canvas.draw(new Area(0, 0, 6, 1), 0, Line.of("abcdef", Role.TEXT));
        canvas.link(0, 2, 4, Hyperlink.to(Path.of("/f")));

        assertThat(new Painter(Theme.COLOUR).paint(canvas)).contains("ab\u001b]8;;file:///f\u001b\\cd" + END + "ef");
    }
}
