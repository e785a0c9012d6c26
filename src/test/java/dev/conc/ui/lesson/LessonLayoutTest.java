package dev.conc.ui.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.conc.language.Language;
import dev.conc.lesson.Lesson;
import dev.conc.ui.lesson.RunState.Phase;
import dev.conc.ui.screen.Area;
import dev.conc.ui.screen.Glyph;
import dev.conc.ui.screen.Messages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonLayoutTest {
    @TempDir
    private Path lessons;

    private Lesson lesson;

    @BeforeEach
    void a_lesson() {
        lesson = Fixture.lesson(lessons, Language.EN);
    }

    /** Every way in which the panes can be. */
    private static List<LessonState> states(Lesson lesson) {
        List<LessonState> states = new ArrayList<>();
        for (int page = 0; page < lesson.sections().size(); page++) {
            LessonState open = LessonState.open(lesson, page);
            if (open.program().isEmpty()) {
                states.add(open);
                continue;
            }
            LessonState run = Fixture.with(open, Fixture.running());
            LessonState wrong = Fixture.with(open, Fixture.notCompiled());
            for (LessonState state : List.of(open, run, wrong, run.help(true), run.say("A notice."))) {
                for (Pane focus : state.panes()) {
                    states.add(state.focusOn(focus));
                    states.add(state.focusOn(focus).zoom(true).scrollTo(focus, LessonState.END));
                }
            }
        }
        states.add(Fixture.with(LessonState.open(lesson, 0), new Phase.Failed("no JVM")));
        return states;
    }

    private static List<Area> areas(LessonLayout layout) {
        List<Area> areas = new ArrayList<>(List.of(layout.bar(), layout.status(), layout.divider()));
        areas.addAll(layout.titles().values());
        areas.addAll(layout.bodies().values());
        areas.removeIf(Area::isEmpty);
        return areas;
    }

    @Test
    void areas_are_inside_of_the_screen_and_do_not_overlap_at_any_size() {
        // The place of a pane depends on nothing else.
        record Panes(List<Pane> panes, Pane focus, boolean zoomed) {}
        List<LessonState> states = List.copyOf(states(lesson).stream()
                .collect(Collectors.toMap(
                        state -> new Panes(state.panes(), state.focus(), state.zoomed()), state -> state, (one, other) -> one))
                .values());
        assertThat(states).hasSizeGreaterThan(8);
        for (int width = 1; width <= 200; width++) {
            for (int height = 1; height <= 60; height++) {
                for (LessonState state : states) {
                    List<Area> areas = areas(LessonLayout.of(state, width, height));
                    Area screen = new Area(0, 0, width, height);
                    for (int i = 0; i < areas.size(); i++) {
                        Area area = areas.get(i);
                        assertTrue(overlap(area, screen) == area.width() * area.height(), "inside");
                        for (Area other : areas.subList(i + 1, areas.size())) {
                            assertTrue(overlap(area, other) == 0, () -> area + " and " + other + " on " + screen);
                        }
                    }
                }
            }
        }
    }

    /** How many cells two areas have in common. */
    private static int overlap(Area a, Area b) {
        int columns = Math.min(a.x() + a.width(), b.x() + b.width()) - Math.max(a.x(), b.x());
        int rows = Math.min(a.y() + a.height(), b.y() + b.height()) - Math.max(a.y(), b.y());
        return Math.max(0, columns) * Math.max(0, rows);
    }

    @Test
    void drawing_works_at_any_size() {
        LessonView view = new LessonView(new Messages(Language.ZH));
        for (LessonState state : states(Fixture.lesson(lessons, Language.ZH))) {
            for (int width : List.of(1, 2, 5, 20, 40, 100, 200)) {
                for (int height : List.of(1, 2, 3, 12, 60)) {
                    assertThat(view.draw(state, width, height).rows()).hasSize(height)
                            .allMatch(row -> Glyph.width(row) <= width);
                }
            }
        }
    }

    @Test
    void a_wide_terminal_has_the_text_beside_the_program() {
        LessonLayout layout = LessonLayout.of(Fixture.with(LessonState.open(lesson, 0), Fixture.ended()), 120, 40);
        assertThat(layout.panes()).containsExactly(Pane.TEXT, Pane.SOURCE, Pane.OUTPUT);
        Area text = area(layout, Pane.TEXT);
        assertThat(text.height()).isEqualTo(38);
        assertThat(area(layout, Pane.SOURCE).x()).isGreaterThan(text.x() + text.width()).isEqualTo(area(layout, Pane.OUTPUT).x());
        assertThat(layout.divider().x()).isBetween(text.width(), area(layout, Pane.SOURCE).x());
    }

    @Test
    void a_narrow_terminal_stacks_the_panes_and_the_one_in_focus_has_half_of_the_rows() {
        LessonState state = printed(100);
        for (Pane focus : state.panes()) {
            LessonLayout layout = LessonLayout.of(state.focusOn(focus), 80, 24);
            assertThat(layout.bodies().values()).allMatch(area -> area.width() == 80);
            assertThat(layout.divider().isEmpty()).isTrue();
            assertThat(area(layout, focus).height()).isEqualTo(10);
            assertThat(layout.bodies().values().stream().mapToInt(Area::height).sum()).isEqualTo(20);
        }
    }

    private LessonState printed(int lines) {
        LessonState run = Fixture.with(LessonState.open(lesson, 0), new Phase.Compiling());
        return run.with(run.run().orElseThrow().with(java.util.Collections.nCopies(lines, Fixture.line(Fixture.main(), "x")))
                .with(Fixture.ended()));
    }

    @Test
    void the_output_has_the_rows_that_it_needs_and_the_text_the_most_of_all() {
        int before = area(LessonLayout.of(LessonState.open(lesson, 0), 80, 24), Pane.TEXT).height();
        assertThat(before).isEqualTo(12);
        for (int lines : new int[]{0, 1, 2, 5}) {
            LessonLayout layout = LessonLayout.of(printed(lines), 80, 24);
            assertThat(area(layout, Pane.OUTPUT).height()).isEqualTo(Math.max(1, lines));
            assertThat(area(layout, Pane.TEXT).height()).isEqualTo(15 - Math.max(1, lines)).isGreaterThanOrEqualTo(10);
        }
        assertThat(area(LessonLayout.of(printed(1).focusOn(Pane.OUTPUT), 80, 24), Pane.OUTPUT).height()).isEqualTo(1);
        assertThat(area(LessonLayout.of(printed(100).focusOn(Pane.OUTPUT), 80, 24), Pane.OUTPUT).height()).isEqualTo(10);
        assertThat(area(LessonLayout.of(printed(1), 120, 40), Pane.SOURCE).height()).isEqualTo(35);
    }

    @Test
    void a_very_small_terminal_has_the_pane_in_focus_alone() {
        LessonState state = Fixture.with(LessonState.open(lesson, 0), Fixture.ended());
        assertThat(LessonLayout.of(state.focusOn(Pane.OUTPUT), 20, 5).panes()).containsExactly(Pane.OUTPUT);
        assertThat(LessonLayout.of(state, 200, 5).panes()).containsExactly(Pane.TEXT);
        assertThat(LessonLayout.of(state, 20, 60).panes()).containsExactly(Pane.TEXT);
    }

    @Test
    void a_zoomed_pane_has_the_screen_to_itself() {
        LessonState state = LessonState.open(lesson, 0).focusOn(Pane.SOURCE).zoom(true);
        LessonLayout layout = LessonLayout.of(state, 120, 40);
        assertThat(layout.panes()).containsExactly(Pane.SOURCE);
        assertThat(area(layout, Pane.SOURCE)).isEqualTo(new Area(0, 2, 120, 37));
    }

    private static Area area(LessonLayout layout, Pane pane) {
        return layout.bodies().getOrDefault(pane, new Area(-1, -1, 0, 0));
    }
}
