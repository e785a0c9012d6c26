package dev.conc.ui.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.language.Language;
import dev.conc.ui.screen.Canvas;
import dev.conc.ui.screen.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compares screens with text files that a person can read, in {@code src/test/resources/dev/conc/ui}. After a change that was
 * meant, {@code mvn test -Dtest=LessonViewTest -Dsnapshots=write} writes them anew; what changed is seen in the diff.
 */
public class LessonViewTest {
    private static final Path SNAPSHOTS = Path.of("src/test/resources/dev/conc/ui");

    @TempDir
    private Path lessons;

    private static Map<String, LessonState> states(LessonState open) {
        Map<String, LessonState> states = new LinkedHashMap<>();
        states.put("open", open);
        states.put("running", Fixture.with(open, Fixture.running()).focusOn(Pane.OUTPUT));
        states.put("ended", Fixture.with(open, Fixture.ended()));
        states.put("not-compiled", Fixture.with(open.turnTo(1).choose(1), Fixture.notCompiled()));
        states.put("help", open.help(true));
        states.put("help-end", open.help(true).scrollTo(Pane.HELP, LessonState.END));
        states.put("zoomed", open.focusOn(Pane.SOURCE).zoom(true));
        states.put("table", open.turnTo(3));
        return states;
    }

    @TestFactory
    Stream<DynamicTest> a_screen_looks_as_it_was_approved() {
        return Stream.of(Language.values()).flatMap(language -> {
            LessonState open = LessonState.open(Fixture.lesson(lessons, language), 0);
            return states(open).entrySet().stream().flatMap(state -> Stream.of(new int[]{80, 24}, new int[]{120, 40}, new int[]{20, 5})
                    .map(size -> {
                        String name = language.code() + "-" + size[0] + "x" + size[1] + "-" + state.getKey() + ".txt";
                        return DynamicTest.dynamicTest(name, () -> compare(name, language, state.getValue(), size[0], size[1]));
                    }));
        });
    }

    private static void compare(String name, Language language, LessonState state, int width, int height) throws IOException {
        String screen = String.join("\n", new LessonView(new Messages(language)).draw(state, width, height).rows()) + "\n";
        Path file = SNAPSHOTS.resolve(name);
        if (System.getProperty("snapshots", "").equals("write")) {
            Files.createDirectories(SNAPSHOTS);
            Files.writeString(file, screen);
        }
        assertThat(Files.exists(file)).as("%s; -Dsnapshots=write writes it", file).isTrue();
        assertThat(screen).as(name).isEqualTo(Files.readString(file).replace("\r\n", "\n"));
    }

    @Test
    void the_pane_in_focus_is_marked_by_a_sign_and_not_by_its_look_alone() {
        LessonState state = Fixture.with(LessonState.open(Fixture.lesson(lessons, Language.EN), 0), Fixture.ended());
        assertThat(draw(state).rows().stream().filter(row -> row.startsWith("▸"))).singleElement().asString().contains("A demo 1/4");
        assertThat(draw(state.focusOn(Pane.OUTPUT)).rows().stream().filter(row -> row.startsWith("▸")))
                .singleElement().asString().contains("Output · exit code 0, 2.5 s");
    }

    @Test
    void a_wrong_line_is_marked_by_a_sign_and_has_the_complaint_below_it() {
        LessonState state = Fixture.with(LessonState.open(Fixture.lesson(lessons, Language.EN), 1).choose(1), Fixture.notCompiled());
        assertThat(draw(state).rows()).containsSequence(
                " 2✗    int x = \"one\";", "   ^ incompatible types: String cannot be converted to int", " 3     IO.println(x);");
    }

    @Test
    void a_notice_takes_the_place_of_the_keys() {
        LessonState state = LessonState.open(Fixture.lesson(lessons, Language.EN), 0);
        assertThat(draw(state).rows().getLast()).startsWith("r run  n next");
        assertThat(draw(state.say("Mind the gap.")).rows().getLast()).isEqualTo("Mind the gap.");
    }

    @Test
    void lines_that_are_not_kept_are_counted() {
        LessonState state = Fixture.with(LessonState.open(Fixture.lesson(lessons, Language.EN), 0), Fixture.ended()).focusOn(Pane.OUTPUT);
        RunState run = state.run().orElseThrow()
                .with(java.util.Collections.nCopies(RunState.MOST_LINES, Fixture.line(Fixture.main(), "x")));
        assertThat(draw(state.with(run).scrollTo(Pane.OUTPUT, 0)).rows())
                .anyMatch(row -> row.equals("… 3 lines before these are not kept"));
    }

    private static Canvas draw(LessonState state) {
        return new LessonView(new Messages(Language.EN)).draw(state, 80, 24);
    }
}
