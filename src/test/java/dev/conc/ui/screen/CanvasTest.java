package dev.conc.ui.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CanvasTest {
    private final Canvas canvas = new Canvas(6, 2);
    private final Area all = new Area(0, 0, 6, 2);

    private void draw(int x, int row, String text) {
        canvas.draw(new Area(x, 0, 6 - x, 2), row, Line.of(text, Role.CODE));
    }

    @Test
    void what_is_drawn_is_there_with_its_role() {
        assertThat(canvas.draw(all, 1, new Line(List.of(new Span("a", Role.KEY), new Span("锁", Role.TAG))))).isEqualTo(3);
        assertThat(canvas.rows()).containsExactly("", "a锁");
        assertThat(canvas.role(0, 1)).isEqualTo(Role.KEY);
        assertThat(canvas.role(2, 1)).isEqualTo(Role.TAG);
    }

    @Test
    void a_line_is_cut_where_its_area_ends() {
        canvas.draw(new Area(1, 0, 3, 1), 0, Line.of("abcdef", Role.TEXT));
        assertThat(canvas.rows()).containsExactly(" abc", "");
    }

    @Test
    void half_a_wide_glyph_is_not_drawn() {
        canvas.draw(new Area(0, 0, 3, 1), 0, Line.of("锁锁", Role.TEXT));
        assertThat(canvas.rows()).containsExactly("锁", "");
    }

    @Test
    void rows_outside_of_the_area_are_left_out() {
        canvas.draw(new Area(0, 0, 6, 1), 1, Line.of("below", Role.TEXT));
        canvas.draw(all, -1, Line.of("above", Role.TEXT));
        canvas.draw(new Area(0, 5, 6, 9), 0, Line.of("outside", Role.TEXT));
        assertThat(canvas.rows()).containsExactly("", "");
    }

    @Test
    void drawing_over_either_half_of_a_wide_glyph_removes_the_other() {
        draw(0, 0, "锁锁");
        draw(1, 0, "x");
        assertThat(canvas.rows().getFirst()).isEqualTo(" x锁");
        draw(2, 0, "y");
        assertThat(canvas.rows().getFirst()).isEqualTo(" xy");
    }

    @Test
    void a_wide_glyph_over_two_halves_removes_both_others() {
        draw(0, 0, "锁锁");
        draw(1, 0, "锁");
        assertThat(canvas.rows().getFirst()).isEqualTo(" 锁");
    }

    @Test
    void a_row_is_filled_within_its_area() {
        canvas.fill(new Area(1, 1, 3, 1), 0, "─", Role.RULE);
        assertThat(canvas.rows()).containsExactly("", " ───");
    }

    @Property
    void every_row_is_as_wide_as_the_canvas_whatever_is_drawn(@ForAll("canvases") Canvas drawn) {
        for (int y = 0; y < drawn.height(); y++) {
            int width = 0;
            for (int x = 0; x < drawn.width(); x++) {
                Glyph glyph = drawn.glyph(x, y);
                width += glyph.width();
                assertThat(glyph.width() == 0).as("a right half").isEqualTo(x > 0 && drawn.glyph(x - 1, y).width() == 2);
            }
            assertThat(width).isEqualTo(drawn.width());
        }
    }

    @Provide
    Arbitrary<Canvas> canvases() {
        return random(9, 3);
    }

    /** A canvas on which lines were drawn at random places, also outside of it. */
    static Arbitrary<Canvas> random(int width, int height) {
        Arbitrary<Integer> column = Arbitraries.integers().between(-1, width);
        Arbitrary<Integer> row = Arbitraries.integers().between(-1, height);
        Arbitrary<String> text = Arbitraries.strings().withChars("ab ─中文锁é│\t").ofMaxLength(width);
        return Combinators.combine(column, row, text, Arbitraries.of(Role.values()))
                .as((x, y, words, role) -> {
                    java.util.function.Consumer<Canvas> step = canvas -> canvas.draw(new Area(x, y, width, 1), 0, Line.of(words, role));
                    return step;
                })
                .list().ofMaxSize(12)
                .map(steps -> {
                    Canvas canvas = new Canvas(width, height);
                    steps.forEach(step -> step.accept(canvas));
                    return canvas;
                });
    }
}
