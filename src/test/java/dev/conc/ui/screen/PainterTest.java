package dev.conc.ui.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jline.utils.ScreenTerminal;
import org.junit.jupiter.api.Test;

class PainterTest {
    private static final int WIDTH = 12;
    private static final int HEIGHT = 4;

    private static Canvas canvas(String text) {
        Canvas canvas = new Canvas(WIDTH, HEIGHT);
        canvas.draw(new Area(0, 0, WIDTH, HEIGHT), 0, Line.of(text, Role.TEXT));
        return canvas;
    }

    /** What a terminal shows, cell by cell, with the looks. */
    private static long[] cells(ScreenTerminal terminal) {
        long[] cells = new long[WIDTH * HEIGHT];
        terminal.dump(cells, 0, 0, HEIGHT, WIDTH, new int[2]);
        return cells;
    }

    private static ScreenTerminal terminal() {
        ScreenTerminal terminal = new ScreenTerminal(WIDTH, HEIGHT);
        terminal.write("\u001b[?7l\u001b[?25l");
        return terminal;
    }

    @Test
    void a_terminal_shows_what_was_painted() {
        ScreenTerminal terminal = terminal();
        terminal.write(new Painter(Theme.COLOUR).paint(canvas("a 锁 b")));
        assertThat(terminal.toString().lines().map(String::stripTrailing)).containsExactly("a 锁 b", "", "", "");
    }

    @Test
    void what_is_shown_already_is_not_painted_again() {
        Painter painter = new Painter(Theme.COLOUR);
        assertThat(painter.paint(canvas("one"))).contains("one");
        assertThat(painter.paint(canvas("one"))).isEmpty();
        assertThat(painter.paint(canvas("ore"))).contains("r").doesNotContain("o").doesNotContain("e");
    }

    @Test
    void what_was_forgotten_is_painted_again() {
        Painter painter = new Painter(Theme.COLOUR);
        String first = painter.paint(canvas("one"));
        painter.forget();
        assertThat(painter.paint(canvas("one"))).isEqualTo(first);
    }

    @Test
    void another_size_is_painted_from_nothing() {
        Painter painter = new Painter(Theme.COLOUR);
        painter.paint(canvas("one"));
        assertThat(painter.paint(new Canvas(3, 3))).contains("\u001b[2J");
    }

    @Test
    void without_colours_no_colour_is_asked_for() {
        Canvas canvas = new Canvas(WIDTH, HEIGHT);
        canvas.draw(new Area(0, 0, WIDTH, 1), 0, Line.of("wrong", Role.ERROR));
        assertThat(new Painter(Theme.COLOUR).paint(canvas)).contains("\u001b[0;1;31m");
        assertThat(new Painter(Theme.MONOCHROME).paint(canvas)).contains("\u001b[0;1m").doesNotContainPattern("3\\dm");
    }

    @Property
    void painting_step_by_step_shows_the_same_as_painting_the_last_from_nothing(
            @ForAll("sequences") List<Canvas> sequence, @ForAll Palette palette) {
        ScreenTerminal stepwise = terminal();
        Painter painter = new Painter(new Theme(palette, false));
        sequence.forEach(canvas -> stepwise.write(painter.paint(canvas)));
        ScreenTerminal atOnce = terminal();
        atOnce.write(new Painter(new Theme(palette, false)).paint(sequence.getLast()));
        assertThat(cells(stepwise)).isEqualTo(cells(atOnce));
        assertThat(stepwise.toString().lines().map(String::stripTrailing)).containsExactlyElementsOf(sequence.getLast().rows());
    }

    @Provide
    Arbitrary<List<Canvas>> sequences() {
        return CanvasTest.random(WIDTH, HEIGHT).list().ofMinSize(1).ofMaxSize(6);
    }
}
