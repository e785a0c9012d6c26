package dev.conc.ui.predict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.language.Language;
import dev.conc.program.predict.Candidate;
import dev.conc.ui.lesson.LessonViewTest;
import dev.conc.ui.predict.PredictState.Inquiry;
import dev.conc.ui.screen.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Compares screens of predictions with text files that a person can read, as {@link LessonViewTest} does, and writes them anew in the same way. */
class PredictViewTest {
    private static final Path SNAPSHOTS = Path.of("src/test/resources/dev/conc/ui/predict");

    private static Map<String, PredictState> states() {
        PredictState ticked = PredictFixture.open().tick(0).tick(1);
        Map<String, PredictState> states = new LinkedHashMap<>();
        states.put("ticked", ticked.with(new Inquiry.Going(7)));
        states.put("waiting", ticked.answer().with(new Inquiry.Going(7)));
        states.put("answered", ticked.answer().with(PredictFixture.done(true)).select(2));
        states.put("in-part", ticked.answer().with(PredictFixture.done(false)).select(3));
        states.put("gathering", PredictState.open("Bank", List.of()).with(new Inquiry.Going(7)));
        states.put("failed", ticked.with(new Inquiry.Failed("locks/Bank does what cannot be controlled: Bank.java:3: it reads a file")));
        return states;
    }

    @TestFactory
    Stream<DynamicTest> a_screen_looks_as_it_was_approved() {
        return Stream.of(Language.values()).flatMap(language -> states().entrySet().stream()
                .flatMap(state -> Stream.of(new int[]{80, 24}, new int[]{20, 5}).map(size -> {
                    String name = language.code() + "-" + size[0] + "x" + size[1] + "-" + state.getKey() + ".txt";
                    return DynamicTest.dynamicTest(name, () -> compare(name, language, state.getValue(), size[0], size[1]));
                })));
    }

    private static void compare(String name, Language language, PredictState state, int width, int height) throws IOException {
        String screen = String.join("\n", new PredictView(new Messages(language)).draw(state, width, height).rows()) + "\n";
        Path file = SNAPSHOTS.resolve(name);
        if (System.getProperty("snapshots", "").equals("write")) {
            Files.createDirectories(SNAPSHOTS);
            Files.writeString(file, screen);
        }
        assertThat(Files.exists(file)).as("%s; -Dsnapshots=write writes it", file).isTrue();
        assertThat(screen).as(name).isEqualTo(Files.readString(file).replace("\r\n", "\n"));
    }

    @Test
    void the_selected_candidate_is_in_sight_however_small_the_screen() {
        List<Candidate> many = Stream.iterate(1, i -> i + 1).limit(9).<Candidate>map(i -> new Candidate.Prints("count: " + i)).toList();
        PredictState state = PredictState.open("Count", many);
        for (int height = 3; height < 30; height++) {
            for (int i = 0; i < many.size(); i++) {
                int selected = i;
                assertThat(new PredictView(new Messages(Language.EN)).draw(state.select(i), 60, height).rows())
                        .as("candidate %s of a screen of %s rows", i + 1, height)
                        .anyMatch(row -> row.startsWith("▸ " + (selected + 1)) && row.endsWith("count: " + (selected + 1)));
            }
        }
    }

    @Test
    void what_was_printed_is_told_harmlessly() {
        PredictState state = PredictState.open("Red", List.of(new Candidate.Prints("\u001b[31mred")));
        String drawn = String.join("\n", new PredictView(new Messages(Language.EN)).draw(state, 60, 12).rows());
        assertThat(drawn).contains("[31mred").doesNotContain("\u001b");
    }
}
