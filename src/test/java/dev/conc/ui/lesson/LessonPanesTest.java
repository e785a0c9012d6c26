package dev.conc.ui.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.exercise.Comparison;
import dev.conc.language.Language;
import dev.conc.program.Program;
import dev.conc.program.run.Output;
import dev.conc.ui.screen.Line;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.screen.PaneLines;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LessonPanesTest {
    private final LessonPanes panes = new LessonPanes(new Messages(Language.EN), new Abilities());

    @TempDir
    private Path lessons;

    private LessonState page;

    @BeforeEach
    void open() {
        LessonState opened = LessonState.open(Fixture.lesson(lessons, Language.EN), 1);
        Program program = opened.program().orElseThrow().program();
        page = Fixture.with(opened, Fixture.running()).compare(Optional.of(Comparison.of(program, program)));
    }

    private static List<String> texts(PaneLines lines) {
        return lines.slice(0, lines.size()).stream().map(Line::text).toList();
    }

    @ParameterizedTest
    @EnumSource(Pane.class)
    void what_has_not_changed_is_not_laid_out_anew(Pane pane) {
        PaneLines lines = panes.of(page, pane, 40);
        assertThat(lines.size()).isPositive();
        assertThat(panes.of(page.say("a notice").scrollTo(pane, 1), pane, 40)).isSameAs(lines);
    }

    @ParameterizedTest
    @EnumSource(Pane.class)
    void another_width_is_laid_out_anew_and_the_one_before_is_remembered(Pane pane) {
        PaneLines wide = panes.of(page, pane, 60);
        PaneLines narrow = panes.of(page, pane, 12);
        assertThat(narrow).isNotSameAs(wide);
        assertThat(texts(panes.of(page, pane, 60))).isEqualTo(texts(wide));
    }

    @Test
    void pages_are_turned_to_and_fro_without_being_laid_out_anew() {
        PaneLines text = panes.of(page, Pane.TEXT, 40);
        panes.of(page.turnTo(2), Pane.TEXT, 40);
        assertThat(panes.of(page.turnTo(1), Pane.TEXT, 40)).isSameAs(text);
    }

    @Test
    void what_is_behind_a_fold_is_one_line_until_the_source_has_the_screen() throws Exception {
        Program program = page.program().orElseThrow().program();
        Files.writeString(program.file(), "void main() {}\n\n//FOLD\n// The same in all.\nclass Same {}\n");
        LessonPanes fresh = new LessonPanes(new Messages(Language.EN), new Abilities());
        LessonPanes chinese = new LessonPanes(new Messages(Language.ZH), new Abilities());
        assertThat(texts(fresh.of(page, Pane.SOURCE, 40))).containsExactly(" 1 void main() {}", " 2 ", "… lines 3 to 5: z in this pane");
        assertThat(texts(chinese.of(page, Pane.SOURCE, 40))).endsWith("… 第 3 至 5 行：在此窗格按 z");
        assertThat(texts(fresh.of(page.focusOn(Pane.SOURCE).zoom(true), Pane.SOURCE, 40))).hasSize(5).contains(" 5 class Same {}");
    }

    @Test
    void a_source_that_the_compiler_complains_of_is_not_folded() throws Exception {
        LessonState broken = Fixture.with(page.choose(1), Fixture.notCompiled());
        Program program = broken.program().orElseThrow().program();
        Files.writeString(program.file(), "//FOLD\n" + Files.readString(program.file()));
        assertThat(texts(new LessonPanes(new Messages(Language.EN), new Abilities()).of(broken, Pane.SOURCE, 40)))
                .noneMatch(each -> each.contains("z in this pane")).anyMatch(each -> each.contains("//FOLD"));
    }

    @Test
    void the_program_that_is_shown_is_marked_when_another_one_is_chosen() {
        assertThat(texts(panes.of(page, Pane.TEXT, 40))).contains("▶ Waits", "▷ Broken");
        assertThat(texts(panes.of(page.choose(1), Pane.TEXT, 40))).contains("▷ Waits", "▶ Broken");
    }

    @Test
    void a_page_in_another_language_is_another_page() throws Exception {
        LessonState chinese = page.in(Fixture.lesson(lessons.resolve("zh"), Language.ZH));
        panes.of(page, Pane.TEXT, 40);
        assertThat(texts(panes.of(chinese, Pane.TEXT, 40)).getFirst()).contains("等待");
    }

    @Test
    void a_source_that_has_changed_is_shown_as_it_is_when_it_is_run_again() throws Exception {
        panes.of(page, Pane.SOURCE, 40);
        Files.writeString(lessons.resolve("demo/Waits.java"), "void main() {}\n");
        LessonState again = page.with(RunState.begin(page.program().orElseThrow().program(), 2));
        assertThat(texts(panes.of(again, Pane.SOURCE, 40))).containsExactly(" 1 void main() {}");
    }

    @Test
    void a_mistake_is_marked_as_soon_as_it_is_known_and_no_longer() {
        LessonState broken = page.choose(1);
        assertThat(texts(panes.of(broken, Pane.SOURCE, 80))).noneMatch(line -> line.contains("✗"));
        assertThat(texts(panes.of(Fixture.with(broken, Fixture.notCompiled()), Pane.SOURCE, 80))).anyMatch(line -> line.contains("✗"));
        assertThat(texts(panes.of(broken, Pane.SOURCE, 80))).noneMatch(line -> line.contains("✗"));
    }

    @Test
    void what_is_printed_is_added_and_time_alone_lays_nothing_out() {
        PaneLines before = panes.of(page, Pane.OUTPUT, 40);
        RunState run = page.run().orElseThrow();
        assertThat(panes.of(page.with(run.with(new RunState.Phase.Running(Duration.ofSeconds(9)))), Pane.OUTPUT, 40)).isSameAs(before);
        Output more = Fixture.line(Fixture.main(), "more");
        assertThat(texts(panes.of(page.with(run.with(List.of(more))), Pane.OUTPUT, 40))).last().asString().endsWith("more");
    }
}
