package dev.conc.ui.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.exercise.Comparison;
import dev.conc.exercise.Version;
import dev.conc.exercise.Version.Condition;
import dev.conc.language.Language;
import dev.conc.program.Program;
import dev.conc.ui.edit.Edited;
import dev.conc.ui.edit.Editor;
import dev.conc.ui.lesson.LessonControl.Effect;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.screen.Update;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page whose program the learner has a version of: which is used, how it is marked, what the keys do. */
class LessonVersionTest {
    private static final Messages MESSAGES = new Messages(Language.EN);
    private static final LessonView VIEW = new LessonView(MESSAGES);
    private static final LessonControl CONTROL = new LessonControl(VIEW, MESSAGES);

    @TempDir
    private Path lessons;

    @TempDir
    private Path work;

    private LessonState page;
    private Program original;
    private Program mine;

    @BeforeEach
    void open() throws Exception {
        page = LessonState.open(Fixture.lesson(lessons, Language.EN), 0);
        original = page.program().orElseThrow().program();
        mine = original.version(Files.writeString(work.resolve("Hello.java"), Fixture.HELLO.replace("A begins", "A is mine")));
    }

    private Version version(Condition condition) {
        return new Version(original, condition == Condition.NONE || condition == Condition.SAME ? Optional.empty() : Optional.of(mine),
                condition);
    }

    private LessonState saved() {
        return CONTROL.after(page, new LessonEvent.Saved(version(Condition.CHANGED))).state();
    }

    private static Update<LessonState, Effect> press(LessonState state, Action action) {
        return CONTROL.apply(state, action, 80, 24);
    }

    private static List<String> drawn(LessonState state) {
        return VIEW.draw(state, 120, 40).rows();
    }

    @Test
    void the_key_of_the_editor_opens_it_and_not_while_the_program_runs() {
        assertThat(press(page, Action.EDIT).effects()).containsExactly(Effect.EDIT);
        assertThat(press(Fixture.with(page, Fixture.running()), Action.EDIT).effects()).isEmpty();
    }

    @Test
    void what_was_saved_is_used_marked_and_offered() {
        LessonState saved = saved();

        assertThat(saved.used()).contains(mine);
        assertThat(saved.notice()).isEqualTo("Your version of Hello is in use: r runs it, x explores it.");
        assertThat(drawn(saved)).anyMatch(row -> row.contains("Hello.java · your version: " + work.toString().substring(0, 10)))
                .anyMatch(row -> row.contains("A is mine"));
    }

    @Test
    void a_key_goes_back_to_the_original_and_again_to_the_version() {
        LessonState turned = press(saved(), Action.TURN_VERSION).state();

        assertThat(turned.used()).contains(original);
        assertThat(turned.notice()).isEqualTo("This is the original of Hello. m goes back to your version.");
        assertThat(drawn(turned)).anyMatch(row -> row.contains("the original (m: your version)")).anyMatch(row -> row.contains("A begins"));
        assertThat(press(turned, Action.TURN_VERSION).state().used()).contains(mine);
    }

    @Test
    void what_is_saved_while_the_original_is_shown_is_wanted() {
        LessonState turned = press(saved(), Action.TURN_VERSION).state();

        assertThat(CONTROL.after(turned, new LessonEvent.Saved(version(Condition.CHANGED))).state().used()).contains(mine);
    }

    @Test
    void without_a_version_there_is_nothing_to_turn_to_or_to_compare() {
        for (Action action : List.of(Action.TURN_VERSION, Action.COMPARE)) {
            assertThat(press(page, action)).isEqualTo(
                    Update.of(page.say("You have no version of Hello that differs from the original. e makes one.")));
        }
    }

    @Test
    void a_comparison_takes_the_place_of_the_page_until_a_key() {
        assertThat(press(saved(), Action.COMPARE).effects()).containsExactly(Effect.COMPARE);
        LessonState compared = CONTROL.after(saved(), new LessonEvent.Compared(Comparison.of(original, mine))).state();

        assertThat(drawn(compared)).anyMatch(row -> row.contains("Hello.java: your version and the original"))
                .anyMatch(row -> row.matches(" 2 - .*A begins.*")).anyMatch(row -> row.matches(" 2 \\+ .*A is mine.*"));
        for (Action action : List.of(Action.COMPARE, Action.BACK, Action.NEXT, Action.RUN, Action.EDIT)) {
            assertThat(press(compared, action).state().comparison()).as(action.name()).isEmpty();
        }
    }

    @Test
    void a_version_that_is_empty_unreadable_gone_or_the_same_says_so() {
        assertThat(CONTROL.after(page, new LessonEvent.Saved(version(Condition.EMPTY))).state().notice())
                .isEqualTo("Your version of Hello is empty. e opens it again, m shows the original.");
        assertThat(CONTROL.after(page, new LessonEvent.Saved(version(Condition.UNREADABLE))).state().notice())
                .isEqualTo(mine.file() + " cannot be read as text. m shows the original.");
        assertThat(CONTROL.after(saved(), new LessonEvent.Saved(version(Condition.NONE))).state())
                .satisfies(gone -> assertThat(gone.used()).contains(original))
                .satisfies(gone -> assertThat(gone.notice()).isEqualTo("Your version of Hello is gone: this is the original."));
        assertThat(CONTROL.after(saved(), new LessonEvent.Saved(version(Condition.SAME))).state().used()).contains(original);
    }

    @Test
    void an_editor_that_fails_is_named_with_the_file() {
        Edited edited = new Edited(mine.file(), version(Condition.CHANGED), Editor.named(List.of("/usr/bin/ed", "-x")), 3);

        assertThat(CONTROL.after(page, new LessonEvent.Edited(edited)).state().notice())
                .isEqualTo("The editor ed ended with exit code 3. The file is " + mine.file() + ".");
    }

    @Test
    void what_does_not_compile_shows_its_line_and_the_original_does_not() {
        LessonState wrong = saved().with(RunState.begin(mine, 1));
        LessonState shown = CONTROL.after(wrong, new LessonEvent.Changed(1, Fixture.notCompiled())).state();

        assertThat(shown.focus()).isEqualTo(Pane.SOURCE);
        assertThat(drawn(shown)).anyMatch(row -> row.contains(" 2✗")).anyMatch(row -> row.contains("^ incompatible types"));
        assertThat(drawn(press(shown, Action.TURN_VERSION).state())).noneMatch(row -> row.contains("✗") || row.contains("^ incompatible"));
    }

    @Test
    void what_the_compiler_said_of_another_text_is_forgotten() {
        LessonState wrong = saved().with(RunState.begin(mine, 1).with(Fixture.notCompiled()));

        assertThat(CONTROL.after(wrong, new LessonEvent.Saved(version(Condition.CHANGED))).state().run()).isEmpty();
    }

    @Test
    void the_path_leads_to_the_file() {
        int row = drawn(saved()).stream().filter(each -> each.contains("your version:")).map(drawn(saved())::indexOf).findFirst()
                .orElseThrow();

        assertThat(dev.conc.ui.screen.PaintedLinks.in(VIEW.draw(saved(), 120, 40)))
                .as("row %d", row).contains(mine.file().toUri().toASCIIString());
    }
}
