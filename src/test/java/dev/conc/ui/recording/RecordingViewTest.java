package dev.conc.ui.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.language.Language;
import dev.conc.ui.lesson.LessonViewTest;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.screen.Painter;
import dev.conc.ui.screen.Theme;
import dev.conc.ui.stage.StageState.Pane;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Compares screens of the player with text files that a person can read, as {@link LessonViewTest} does, and writes them anew in the same way. */
class RecordingViewTest {
    private static final Path SNAPSHOTS = Path.of("src/test/resources/dev/conc/ui/recording");

    private static Map<String, RecordingState> states() {
        RecordingState talk = RecordingState.open(RecordingFixture.talk());
        Map<String, RecordingState> states = new LinkedHashMap<>();
        states.put("start", talk);
        states.put("middle", talk.at(9));
        states.put("end", talk.at(20));
        states.put("output", talk.at(12).turnTo(Pane.DATA));
        states.put("playing", talk.atTime(460_000).play(true, 50));
        states.put("jump", talk.ask(Optional.of(new RecordingState.Prompt(RecordingState.Prompt.Question.JUMP, "450 ms"))));
        states.put("help", talk.help(OptionalInt.of(0)));
        states.put("help-end", talk.help(OptionalInt.of(100)));
        states.put("flood", RecordingState.open(RecordingFixture.flood()).at(100_000));
        return states;
    }

    @TestFactory
    Stream<DynamicTest> a_screen_looks_as_it_was_approved() {
        return Stream.of(Language.values()).flatMap(language -> states().entrySet().stream()
                .flatMap(state -> Stream.of(new int[]{80, 24}, new int[]{140, 40}, new int[]{20, 5}).map(size -> {
                    String name = language.code() + "-" + size[0] + "x" + size[1] + "-" + state.getKey() + ".txt";
                    return DynamicTest.dynamicTest(name, () -> compare(name, language, state.getValue(), size[0], size[1]));
                })));
    }

    private static void compare(String name, Language language, RecordingState state, int width, int height) throws IOException {
        String screen = String.join("\n", new RecordingView(new Messages(language), state.recording()).draw(state, width, height).rows())
                + "\n";
        Path file = SNAPSHOTS.resolve(name);
        if (System.getProperty("snapshots", "").equals("write")) {
            Files.createDirectories(SNAPSHOTS);
            Files.writeString(file, screen);
        }
        assertThat(Files.exists(file)).as("%s; -Dsnapshots=write writes it", file).isTrue();
        assertThat(screen).as(name).isEqualTo(Files.readString(file).replace("\r\n", "\n"));
    }

    @Test
    void a_screen_with_100_000_events_is_drawn_within_25_milliseconds() {
        RecordingState state = RecordingState.open(RecordingFixture.flood());
        RecordingView view = new RecordingView(new Messages(Language.EN), state.recording());
        Painter painter = new Painter(Theme.COLOUR);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long[] nanos = new long[200];
        for (int i = 0; i < nanos.length; i++) {
            // The processor's time, since others use the machine meanwhile.
            long began = threads.getCurrentThreadCpuTime();
            painter.paint(view.draw(state.at(100_000 - i * 400), 200, 60));
            nanos[i] = threads.getCurrentThreadCpuTime() - began;
        }
        java.util.Arrays.sort(nanos);
        assertThat(nanos[nanos.length * 95 / 100]).as("the 95th percentile in nanoseconds").isLessThan(25_000_000);
    }
}
