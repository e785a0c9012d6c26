package dev.conc.ui.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.language.Language;
import dev.conc.program.control.Bytecode;
import dev.conc.ui.lesson.Fixture;
import dev.conc.ui.lesson.LessonState;
import dev.conc.ui.lesson.LessonView;
import dev.conc.ui.lesson.Pane;
import dev.conc.ui.stage.StageFixture;
import dev.conc.ui.stage.StageSearch;
import dev.conc.ui.stage.StageState;
import dev.conc.ui.stage.StageState.Sheet;
import dev.conc.ui.stage.StageView;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ThemeTest {
    private static final Pattern SEQUENCE = Pattern.compile("\u001b\\[[0-9;?]*[A-Za-z]");

    @TempDir
    private Path lessons;

    @ParameterizedTest
    @CsvSource({"DARK, 4.5", "LIGHT, 4.5", "CONTRAST, 7"})
    void text_of_every_role_stands_out_from_its_background(Palette palette, double least) {
        Map<Role, Double> tooLow = new TreeMap<>();
        for (Role role : Role.values()) {
            double contrast = contrast(palette.style(role).colour().shade(), palette.background().shade());
            if (contrast < least) {
                tooLow.put(role, contrast);
            }
        }
        assertThat(tooLow).isEmpty();
    }

    @Test
    void the_contrast_of_black_and_white_is_21() {
        assertThat(contrast(Colour.numbered(16).shade(), Colour.numbered(231).shade())).isEqualTo(21.0);
    }

    @Test
    void numbered_colours_are_those_of_xterm() {
        assertThat(List.of(16, 21, 110, 196, 231, 232, 255)).extracting(number -> Colour.numbered(number).shade())
                .containsExactly("#000000", "#0000ff", "#87afd7", "#ff0000", "#ffffff", "#080808", "#eeeeee");
    }

    /** The contrast ratio of WCAG 2.2. */
    private static double contrast(String one, String other) {
        double light = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(String shade) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(shade.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    @Test
    void without_colours_no_sequence_has_one() {
        for (Role role : Role.values()) {
            assertThat(Theme.MONOCHROME.sequence(role)).matches("\u001b\\[0(;[147])*m");
        }
    }

    @ParameterizedTest
    @EnumSource(Palette.class)
    void every_screen_says_the_same_in_every_theme(Palette palette) {
        for (Canvas canvas : screens(Theme.COLOUR)) {
            assertThat(text(canvas, new Theme(palette, false))).isEqualTo(text(canvas, Theme.MONOCHROME));
        }
    }

    private static String text(Canvas canvas, Theme theme) {
        // Where the cursor is put tells what stands where.
        return SEQUENCE.matcher(new Painter(theme).paint(canvas))
                .replaceAll(each -> each.group().endsWith("H") ? Matcher.quoteReplacement(each.group()) : "");
    }

    @ParameterizedTest
    @EnumSource(value = Palette.class, names = {"DARK", "LIGHT", "CONTRAST"})
    void the_whole_screen_has_the_background_of_the_theme(Palette palette) {
        Matcher looks = Pattern.compile("\u001b\\[(0[0-9;]*)m")
                .matcher(new Painter(new Theme(palette, false)).paint(screens(Theme.COLOUR).getFirst()));
        assertThat(looks.results().map(each -> each.group(1)).filter(each -> !each.equals("0")).distinct()).isNotEmpty()
                .allMatch(each -> each.endsWith(";" + palette.background().behind()));
    }

    @Test
    void with_ascii_every_screen_is_ascii_but_for_what_the_program_printed() {
        Theme theme = new Theme(Palette.TERMINAL, true);
        for (Canvas canvas : screens(theme)) {
            String screen = text(canvas, theme);
            // These are the program's: what it printed, and a comment in its source.
            assertThat(SEQUENCE.matcher(screen).replaceAll("").replace("结束", "").replace("锁", "")).matches("[ -~]*");
        }
        EmulatedTerminal terminal = new EmulatedTerminal(100, 30);
        terminal.terminal().writer().print(new Painter(theme).paint(screens(theme).getFirst()));
        terminal.terminal().writer().flush();
        assertThat(terminal.shown()).contains(">1 A", "- Threads -", " | ", ">1     7 ", ">3 ");
    }

    @Test
    void with_ascii_what_a_program_printed_stays_as_it_is() {
        Canvas canvas = new Canvas(12, 2);
        canvas.draw(new Area(0, 0, 12, 2), 0, Line.of("│ → …", Role.OUTPUT));
        canvas.draw(new Area(0, 0, 12, 2), 1, Line.of("│ →", Role.TEXT));
        assertThat(text(canvas, new Theme(Palette.TERMINAL, true))).contains("│ → …").contains("| >");
    }

    @Test
    void with_ascii_what_stands_for_a_control_character_is_a_question_mark() {
        assertThat(new Theme(Palette.TERMINAL, true).drawn(Glyph.harmless("a\u001b\u009b"), Role.OUTPUT)).isEqualTo("a??");
    }

    @Test
    void the_english_course_is_written_in_ascii() throws Exception {
        try (var files = java.nio.file.Files.walk(Path.of("lessons"))) {
            List<Path> texts = files.filter(each -> each.endsWith("lesson.md")).toList();
            assertThat(texts).hasSizeGreaterThan(5)
                    .allSatisfy(each -> assertThat(java.nio.file.Files.readString(each)).matches("[\\n -~]*"));
        }
    }

    private List<Canvas> screens(Theme theme) {
        Messages messages = new Messages(Language.EN, theme);
        StageView stage = new StageView(messages, StageFixture.source(), Bytecode.none());
        LessonView lesson = new LessonView(messages);
        StageState deadlock = StageFixture.open(StageFixture.deadlock());
        StageSearch search = StageSearch.begin(1, "0", 1, false).with(StageFixture.report(true)).select(1);
        LessonState page = LessonState.open(Fixture.lesson(lessons, Language.EN), 0);
        LessonState broken = LessonState.open(Fixture.lesson(lessons, Language.EN), 1).choose(1);
        return List.of(
                stage.draw(StageFixture.open(StageFixture.deadlock().at(3)).choose(1), 100, 30),
                stage.draw(StageFixture.open(StageFixture.deadlock().at(3)).choose(1), 200, 60),
                stage.draw(deadlock, 80, 24),
                stage.draw(deadlock, 30, 8),
                stage.draw(deadlock.show(Sheet.HELP), 100, 40),
                stage.draw(deadlock.show(Sheet.BYTECODE), 100, 40),
                stage.draw(deadlock.with(search).show(Sheet.OUTCOMES), 100, 30),
                stage.draw(StageFixture.open(StageFixture.steps(500)), 70, 24),
                lesson.draw(page, 80, 24),
                lesson.draw(Fixture.with(page, Fixture.ended()), 120, 40),
                lesson.draw(Fixture.with(page, Fixture.ended()).focusOn(Pane.OUTPUT), 120, 40),
                lesson.draw(Fixture.with(page, Fixture.running()).focusOn(Pane.SOURCE), 60, 14),
                lesson.draw(Fixture.with(broken, Fixture.notCompiled()), 120, 40),
                lesson.draw(page.turnTo(3), 120, 40),
                lesson.draw(page.help(true), 120, 40),
                lesson.draw(page.say(messages.text("notice.preparing", "Bank")), 40, 10));
    }
}
