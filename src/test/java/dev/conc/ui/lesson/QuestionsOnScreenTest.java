package dev.conc.ui.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.LessonFolder;
import dev.conc.exercise.Version;
import dev.conc.language.Language;
import dev.conc.lesson.Catalogue;
import dev.conc.lesson.Lesson;
import dev.conc.problem.ExitCode;
import dev.conc.program.Program;
import dev.conc.program.expect.Difference;
import dev.conc.program.expect.ExploredExpectation.Outcome;
import dev.conc.progress.QuestionState;
import dev.conc.schedule.End;
import dev.conc.schedule.Failure;
import dev.conc.ui.lesson.CheckState.Phase;
import dev.conc.ui.lesson.LessonControl.Effect;
import dev.conc.ui.screen.Key;
import dev.conc.ui.screen.Line;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.screen.Span;
import dev.conc.ui.screen.Update;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page shows of its questions, and what the keys do with them. */
class QuestionsOnScreenTest {
    private static final String BODY = """
            ## Words

            Introduction.

            > **Predict.** What will it say?

            <details><summary>Answer</summary>

            It says Hello, as ever.

            </details>

            [Hello](Hello.java)

            It has said Hello.

            > **Check.** Let it say Goodbye.

            <details><summary>Answer</summary>

            Replace the word.

            ```check
            change:
              - {from: println("Hello"), to: println("Goodbye")}
            prints: [Goodbye]
            ```

            </details>

            > **Watch.** Is there more?

            ## Hello it was

            > **Check.** Nobody knows.

            [Other](Other.java)
            """;

    private static final String ANSWER = "It says Hello, as ever.";
    private static final String AFTER = "It has said Hello.";

    @TempDir
    private Path lessons;

    private Lesson lesson;
    private LessonState first;

    @BeforeEach
    void a_page_with_questions() throws Exception {
        lesson = lesson(lessons);
        first = LessonState.open(lesson, 0);
    }

    private static Lesson lesson(Path lessons) throws Exception {
        LessonFolder.of(lessons, "demo").program("Hello").program("Other").english(BODY);
        Catalogue catalogue = new Catalogue(List.of(lessons), Language.EN);
        return catalogue.read(catalogue.find("demo"), Language.EN);
    }

    private static LessonControl control(Language language) {
        Messages messages = new Messages(language);
        return new LessonControl(new LessonView(messages), messages);
    }

    private static Update<LessonState, Effect> press(LessonState state, String key) {
        return control(Language.EN).press(state, new Key.Typed(key), 80, 24);
    }

    private static LessonState after(LessonState state, String keys) {
        LessonState now = state;
        for (String key : keys.split("")) {
            now = press(now, key).state();
        }
        return now;
    }

    private static List<String> text(LessonState state, Language language, int width) {
        return new LessonView(new Messages(language)).text(state, width).lines().stream().map(QuestionsOnScreenTest::words).toList();
    }

    private static String text(LessonState state) {
        return String.join("\n", text(state, Language.EN, 76));
    }

    private static String words(Line line) {
        return line.spans().stream().map(Span::text).collect(Collectors.joining());
    }

    private LessonState checked(LessonState state, Phase phase) {
        Program program = lesson.programs().iterator().next().version(lessons.resolve("work/Hello.java"));
        LessonState checking = control(Language.EN)
                .after(state, new LessonEvent.CheckBegun(new CheckState(new QuestionPlace(0, 1), program, 7, new Phase.Going()))).state();
        return control(Language.EN).after(checking, new LessonEvent.Checked(7, phase)).state();
    }

    private static Difference possible(String output) {
        return new Difference.Possible(new Difference.Found(new Outcome(output, End.NORMAL), "0*3 1"));
    }

    @Test
    void what_follows_a_prediction_is_hidden_but_for_its_program_and_the_keys_are_named() {
        assertThat(String.join(" ", text(first, Language.EN, 200)))
                .contains("Introduction.", "What will it say?", "▶ Hello", "r runs Hello", "a shows the answer", "u shows what follows")
                .doesNotContain(AFTER).doesNotContain("Goodbye").doesNotContain(ANSWER);
    }

    @Test
    void the_answer_shows_what_follows_too() {
        LessonState shown = after(first, "a");
        assertThat(text(shown)).contains("┃ Answer", "┃ " + ANSWER, AFTER, "Goodbye").doesNotContain("u shows")
                .doesNotContain("Replace the word.");
        assertThat(shown.questions().known()).containsExactly(Map.entry(new QuestionPlace(0, 0), QuestionState.ANSWERED));
    }

    @Test
    void answers_are_shown_one_after_the_other_and_then_hidden() {
        assertThat(text(after(first, "aa"))).contains(ANSWER, "Replace the word.");
        assertThat(text(after(first, "aaa"))).contains(AFTER).doesNotContain(ANSWER).doesNotContain("Replace the word.");
        assertThat(text(after(first, "aaaa"))).contains(ANSWER).doesNotContain("Replace the word.");
    }

    @Test
    void a_prediction_can_be_skipped() {
        LessonState skipped = after(first, "u");
        assertThat(text(skipped)).contains(AFTER).doesNotContain(ANSWER);
        assertThat(skipped.questions().known()).containsValue(QuestionState.SKIPPED);
        assertThat(after(skipped, "u").notice()).isEqualTo("Nothing is hidden on this page.");
        assertThat(text(after(skipped, "a"))).as("what was skipped can still be answered").contains(ANSWER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"r", "s", "x"})
    void trying_the_program_shows_what_follows(String key) {
        assertThat(text(after(first, key))).contains(AFTER).doesNotContain(ANSWER);
        assertThat(press(first, key).effects()).contains(Effect.KEEP);
    }

    @Test
    void a_prediction_counts_when_it_was_judged() {
        assertThat(text(after(first, "t"))).doesNotContain(AFTER);
        LessonEvent.CameBack left = LessonEvent.CameBack.from(ExitCode.FINE);
        assertThat(text(control(Language.EN).after(first, left).state())).doesNotContain(AFTER);
        LessonEvent.CameBack judged = new LessonEvent.CameBack(Optional.empty(), "", Optional.empty(), true);
        assertThat(text(control(Language.EN).after(first, judged).state())).contains(AFTER);
    }

    @Test
    void what_was_known_before_is_not_hidden_again() {
        LessonState later = first.with(Questions.of(lesson, Map.of("words/1", QuestionState.SKIPPED, "words/2", QuestionState.DONE)));
        assertThat(text(later)).contains(AFTER, "✓ done").doesNotContain(ANSWER);
    }

    @Test
    void a_question_that_is_checked_is_seen_with_what_came_of_it_which_is_told_at_the_bottom_too() {
        LessonState skipped = after(first, "u");
        LessonState checking = control(Language.EN).press(skipped, new Key.Typed("c"), 80, 12).state();
        LessonState compared = checked(checking, new Phase.Compared(List.of(possible("7")))).say("");
        assertThat(new LessonView(new Messages(Language.EN)).draw(compared, 80, 12).rows())
                .anyMatch(row -> row.contains("Check. Let it say Goodbye.")).anyMatch(row -> row.contains("✗ Not yet"))
                .anyMatch(row -> row.contains("Enter steps the schedule"));

        assertThat(checked(skipped, new Phase.Compared(List.of())).notice()).isEqualTo("✓ Done: Hello does what is asked for.");
        assertThat(checked(skipped, new Phase.Compared(List.of(possible("7")))).notice())
                .isEqualTo("✗ Not yet: Hello does something else.");
        assertThat(checked(skipped, new Phase.Failed("Hello.java:1: no\nmore")).notice())
                .isEqualTo("✗ It cannot be checked: Hello.java:1: no");
    }

    @Test
    void the_question_about_the_program_that_is_shown_is_checked_first_and_a_program_of_another_page_can_be_changed() throws Exception {
        LessonFolder.of(lessons, "checks").program("One").program("Two").english("""
                ## First

                [Two](Two.java)

                ## Second

                [One](One.java)

                > **Check.** Change One.

                <details><summary>Answer</summary>

                So.

                ```check
                change: [{from: println, to: print}]
                prints: [x]
                ```

                </details>

                > **Check.** Change Two.

                <details><summary>Answer</summary>

                So.

                ```check
                program: Two
                change: [{from: println, to: print}]
                prints: [x]
                ```

                </details>
                """);
        Catalogue catalogue = new Catalogue(List.of(lessons), Language.EN);
        LessonState page = LessonState.open(catalogue.read(catalogue.find("checks"), Language.EN), 1);

        assertThat(page.programs()).extracting(each -> each.program().name()).containsExactly("One", "Two");
        assertThat(page.toCheck()).hasValue(0);
        assertThat(page.choose(1).toCheck()).hasValue(1);
        LessonState done = page.with(page.questions().with(new QuestionPlace(1, 0), QuestionState.DONE));
        assertThat(done.toCheck()).hasValue(1);
        LessonState checking = press(done, "c").state();
        assertThat(checking.program().orElseThrow().program().name()).as("the other keys are for it, too").isEqualTo("Two");
        assertThat(checking.toCheck()).hasValue(1);
        assertThat(after(checking.with(checking.questions().with(new QuestionPlace(1, 1), QuestionState.DONE)), "v").toCheck()).hasValue(0);
    }

    @Test
    void a_check_that_goes_on_is_stopped_by_ctrl_c_and_by_what_makes_it_needless() {
        LessonState going = checked(after(first, "u"), new Phase.Going());

        Update<LessonState, Effect> interrupted = control(Language.EN).press(going, Key.Special.INTERRUPT, 80, 24);
        assertThat(interrupted.effects()).containsExactly(Effect.STOP_CHECK);
        assertThat(interrupted.end()).isEmpty();
        assertThat(interrupted.state().questions().check()).isEmpty();
        assertThat(interrupted.state().notice()).isEqualTo("The check was stopped. c begins again.");
        assertThat(control(Language.EN).press(interrupted.state(), Key.Special.INTERRUPT, 80, 24).end())
                .as("then there is nothing to stop").contains(ExitCode.INTERRUPTED);
        assertThat(press(going, "n").effects()).contains(Effect.STOP_CHECK);
        assertThat(saved(going).effects()).contains(Effect.STOP_CHECK);
    }

    @Test
    void what_a_check_found_is_forgotten_when_another_text_is_saved() {
        LessonState compared = checked(after(first, "u"), new Phase.Compared(List.of(possible("7"))));
        assertThat(compared.questions().check().flatMap(CheckState::schedule)).isPresent();

        LessonState saved = saved(compared).state();
        assertThat(saved.questions().check()).isEmpty();
        assertThat(saved.notice()).isEqualTo("Your version of Hello is in use: c checks it, r runs it, x explores it.");
        assertThat(control(Language.EN).press(saved, Key.Special.ENTER, 80, 24).effects()).doesNotContain(Effect.STEP_CHECK);
    }

    private Update<LessonState, Effect> saved(LessonState state) {
        Program original = state.program().orElseThrow().program();
        Version version = new Version(original, Optional.of(original.version(lessons.resolve("work/Hello.java"))),
                Version.Condition.CHANGED);
        return control(Language.EN).after(state, new LessonEvent.Saved(version));
    }

    @Test
    void titles_of_later_pages_are_not_told_while_a_prediction_is_open() {
        assertThat(first.questions().hidesTitle(lesson, 1)).isTrue();
        assertThat(first.questions().hidesTitle(lesson, 0)).isFalse();
        assertThat(after(first, "u").questions().hidesTitle(lesson, 1)).isFalse();
    }

    @Test
    void what_has_become_of_questions_is_kept() {
        assertThat(press(first, "a").effects()).containsExactly(Effect.KEEP);
        assertThat(press(after(first, "a"), "n").effects()).doesNotContain(Effect.KEEP);
    }

    @Test
    void the_bar_names_the_keys_that_do_something() {
        assertThat(LessonHints.of(first, new Abilities())).contains("hint.answer", "hint.uncover").doesNotContain("hint.check");
        assertThat(LessonHints.of(after(first, "u"), new Abilities())).contains("hint.answer", "hint.check").doesNotContain("hint.uncover");
        assertThat(LessonHints.of(after(first, "aa"), new Abilities())).contains("hint.hideAnswers").doesNotContain("hint.answer");
    }

    @Test
    void a_hidden_question_is_not_checked() {
        assertThat(press(first, "c").effects()).isEmpty();
        assertThat(press(after(first, "u"), "c").effects()).containsExactly(Effect.CHECK);
    }

    @Test
    void without_a_version_the_learner_is_told_to_make_one() {
        LessonState told = control(Language.EN).after(first, new LessonEvent.NothingToCheck("Hello")).state();
        assertThat(told.notice()).startsWith("Change Hello first");
    }

    @Test
    void a_page_without_checks_says_so() {
        LessonState second = LessonState.open(lesson, 1);
        assertThat(after(second, "c").notice()).startsWith("What is asked here cannot be checked by machine");
        assertThat(after(second, "a").notice()).isEqualTo("The questions of this page have no answers.");
    }

    @Test
    void a_check_that_is_done_stays_done() {
        LessonState done = checked(after(first, "u"), new Phase.Compared(List.of()));
        assertThat(text(done)).contains("✓ Done: Hello does what is asked for.");
        assertThat(text(after(done, "np"))).contains("✓ done");
    }

    @Test
    void a_check_says_what_happens_instead_and_steps_its_schedule() {
        LessonState not = checked(after(first, "u"),
                new Phase.Compared(List.of(possible("Hel\nlo"), new Difference.Fails(Failure.Kind.DEADLOCK, "1 0"))));
        assertThat(text(not)).contains("✗ Not yet: Hello does something else.", "It is possible and should not be: \"Hel ⏎ lo\"",
                "It is found and should not be: deadlock", "Enter steps the schedule 0*3 1");
        assertThat(not.questions().known()).containsOnlyKeys(new QuestionPlace(0, 0));
        assertThat(control(Language.EN).press(not, Key.Special.ENTER, 80, 24).effects()).containsExactly(Effect.STEP_CHECK);
        assertThat(LessonHints.of(not, new Abilities())).startsWith("hint.stepCheck");
    }

    @Test
    void a_check_of_before_says_nothing() {
        LessonState going = checked(after(first, "u"), new Phase.Going());
        assertThat(control(Language.EN).after(going, new LessonEvent.Checked(6, new Phase.Compared(List.of()))).state()).isEqualTo(going);
        assertThat(press(going, "n").effects()).contains(Effect.STOP_CHECK);
        assertThat(after(going, "c").notice()).isEqualTo("Hello is being checked …");
    }

    @ParameterizedTest
    @EnumSource
    void every_difference_has_words(Language language) {
        Outcome outcome = new Outcome("", End.DEADLOCK);
        List<Difference> all = List.of(
                new Difference.Ended(new dev.conc.program.run.Ending.Exited(1), 0),
                new Difference.Printed(true,
                        new dev.conc.program.expect.LineMismatch(2, List.of("a", "b"), true, Optional.empty(), OptionalInt.empty())),
                new Difference.Printed(false,
                        new dev.conc.program.expect.LineMismatch(1, List.of("{int}"), false, Optional.of("x"), OptionalInt.empty())),
                new Difference.Missing(outcome, List.of(new Difference.Found(outcome, "-"))), possible(""),
                new Difference.FailureMissing(Failure.Kind.LEAK), new Difference.RaceMissing("x"), new Difference.Races("x", "-"),
                new Difference.Incomplete());
        LessonState not = checked(after(first, "u"), new Phase.Compared(all));
        assertThat(text(not, language, 200)).filteredOn(each -> each.startsWith("  ")).hasSizeGreaterThanOrEqualTo(all.size())
                .noneMatch(each -> each.contains("check."));
    }

    /** Whatever is shown, the other lines of the page stay what and where they are to each other. */
    @Property(tries = 40)
    void revealing_changes_nothing_else_of_the_page(@ForAll @IntRange(min = 10, max = 120) int width) throws Exception {
        Path folder = java.nio.file.Files.createTempDirectory("conc-questions");
        LessonState closed = LessonState.open(lesson(folder), 0);
        LessonState open = after(closed, "u");
        List<String> plain = text(open, Language.EN, width);
        List<String> revealed = new ArrayList<>(text(after(open, "aa"), Language.EN, width));
        revealed.removeIf(each -> each.startsWith("┃ "));
        assertThat(revealed).isEqualTo(plain);
        List<String> hidden = text(closed, Language.EN, width);
        int asked = new LessonView(new Messages(Language.EN)).text(closed, width).questions().getFirst().after();
        assertThat(hidden.subList(0, asked)).isEqualTo(plain.subList(0, asked));
    }

    @Test
    void an_answer_that_is_shown_can_be_seen() {
        LessonState shown = control(Language.EN).press(first, new Key.Typed("a"), 80, 14).state();
        assertThat(new LessonView(new Messages(Language.EN)).draw(shown, 80, 14).rows()).anyMatch(each -> each.contains("It says Hello"));
    }
}
