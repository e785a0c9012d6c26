package dev.conc.lesson;

import dev.conc.LessonFolder;
import dev.conc.language.Language;
import dev.conc.lesson.Question.Kind;
import dev.conc.program.Program;
import dev.conc.program.expect.Check;
import dev.conc.program.predict.Candidate;
import dev.conc.schedule.End;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Questions and their answers, as lessons have them. The body of a lesson begins in line 15, that of a translation in line 8. */
class AnswersTest {
    private static final String ASKED = """
            ## One

            > **Predict.** What will it say?

            <details><summary>Answer</summary>

            Hello.

            ```predict
            options:
              - output: Hello
                why: It says so.
              - end: deadlock
                why: Nobody waits.
              - race: any
                why: Nothing is shared.
            ```

            </details>

            [Hello](Hello.java)

            > **Watch.** How fast is it?

            > **Check.** Let it say Goodbye.

            <details><summary>Answer</summary>

            It says `Goodbye`:

                Goodbye

            ```check
            change:
              - from: println("Hello")
                to: println("Goodbye")
            prints: [Goodbye]
            ```

            </details>

            Text.
            """;

    private static final String TRANSLATED = """
            ## 一

            > **预测。** 会说什么？

            <details><summary>回答</summary>

            Hello。

            ```predict
            options:
              - output: Hello
                why: 就是这么说的。
              - end: deadlock
                why: 谁也不等谁。
              - race: any
                why: 没有共享的东西。
            ```

            </details>

            [Hello](Hello.java)

            > **观察。** 有多快？

            > **检验。** 让它说再见。

            <details><summary>回答</summary>

            它说 `Goodbye`。

            </details>
            """;

    @TempDir
    private Path lessons;

    private LessonFolder folder;

    @BeforeEach
    void a_folder_with_programs() {
        folder = LessonFolder.of(lessons, "demo").program("Hello").program("Other");
    }

    private Lesson read(Language language) throws LessonInvalid {
        return new LessonReader(folder.path()).lesson(language);
    }

    private List<String> mistakes(Language language) {
        LessonInvalid invalid = catchThrowableOfType(LessonInvalid.class, () -> read(language));
        assertThat(invalid).as("what is wrong with the lesson").isNotNull();
        return invalid.mistakes().stream()
                .map(each -> each.file().getFileName() + ":" + each.line() + ": " + each.cause().words(Locale.ENGLISH)).toList();
    }

    /** What is wrong with a page that has a question with this answer. */
    private List<String> mistakesOf(String answer) {
        folder.english("## One\n\n[Hello](Hello.java)\n\n> **Check.** What?\n\n" + answer);
        return mistakes(Language.EN);
    }

    private static String answer(String content) {
        return "<details><summary>Answer</summary>\n\n" + content + "\n\n</details>\n";
    }

    private static String check(String yaml) {
        return answer("So.\n\n```check\n" + yaml + "\n```");
    }

    @Test
    void questions_have_their_answers_and_programs() throws LessonInvalid {
        folder.english(ASKED);
        List<Question> questions = read(Language.EN).sections().getFirst().questions();

        assertThat(questions).extracting(Question::kind).containsExactly(Kind.PREDICT, Kind.WATCH, Kind.CHECK);
        assertThat(questions).extracting(each -> each.program().map(Program::id).orElse("")).containsOnly("demo/Hello");
        assertThat(questions).extracting(each -> each.answer().isPresent()).containsExactly(true, false, true);
        assertThat(questions).extracting(Question::line).containsExactly(17, 37, 39);
    }

    @Test
    void an_answer_is_its_text_without_what_a_machine_reads() throws LessonInvalid {
        folder.english(ASKED);
        Answer answer = read(Language.EN).sections().getFirst().questions().getLast().answer().orElseThrow();
        assertThat(answer.blocks()).hasSize(2);
        assertThat(answer.check().orElseThrow().applied("IO.println(\"Hello\");")).isEqualTo("IO.println(\"Goodbye\");");
        assertThat(read(Language.EN).sections().getFirst().parts()).last().isInstanceOf(Section.Text.class);
    }

    @Test
    void options_of_a_prediction_are_in_the_order_of_the_file() throws LessonInvalid {
        folder.english(ASKED);
        assertThat(
                read(Language.EN).sections().getFirst().questions().getFirst().answer().orElseThrow().options().orElseThrow().candidates())
                .containsExactly(new Candidate.Prints("Hello"), new Candidate.Ends(End.DEADLOCK), new Candidate.Races());
    }

    @Test
    void a_translation_has_the_checks_of_the_english_text() throws LessonInvalid {
        folder.english(ASKED).chinese(TRANSLATED);
        List<Question> questions = read(Language.ZH).sections().getFirst().questions();
        assertThat(questions).extracting(Question::kind).containsExactly(Kind.PREDICT, Kind.WATCH, Kind.CHECK);
        assertThat(questions.getLast().answer().flatMap(Answer::check).flatMap(Check::prints)).isPresent();
        assertThat(questions.getFirst().answer().flatMap(Answer::options).orElseThrow().reasons())
                .containsEntry(new Candidate.Prints("Hello"), "就是这么说的。");
    }

    @Test
    void a_lesson_without_answers_can_be_read() throws LessonInvalid {
        folder.english("## One\n\n> **Check.** What?\n\nText.\n").chinese("## 一\n\n文字。\n");
        assertThat(read(Language.EN).sections().getFirst().questions()).extracting(Question::answer).singleElement().isNotNull();
        assertThat(read(Language.ZH).sections().getFirst().questions()).isEmpty();
    }

    @Test
    void a_prediction_is_about_the_next_program_and_other_questions_about_the_one_before() throws LessonInvalid {
        folder.english("""
                ## One

                > **Watch.** Nothing yet?

                [Hello](Hello.java)

                > **Watch.** First?

                > **Predict.** Second?

                [Other](Other.java)

                > **Predict.** Nothing more?

                ## Two

                > **Check.** A page without a program?
                """);
        Lesson lesson = read(Language.EN);
        assertThat(lesson.sections().getFirst().questions()).extracting(each -> each.program().map(Program::name).orElse(""))
                .containsExactly("Hello", "Hello", "Other", "Other");
        assertThat(lesson.sections().getLast().questions()).extracting(each -> each.program().map(Program::name).orElse(""))
                .containsExactly("Hello");
    }

    @Test
    void an_answer_may_name_another_program() throws LessonInvalid {
        folder.english("## One\n\n[Hello](Hello.java)\n\n> **Check.** What?\n\n" + check("program: Other\nprints: [Other]"));
        assertThat(read(Language.EN).sections().getFirst().questions().getFirst().program().map(Program::id)).contains("demo/Other");
    }

    @Test
    void a_change_may_be_of_several_lines_and_in_any_order() throws LessonInvalid {
        folder.program("Other", "a\nb\nc\nd\n");
        folder.english("## One\n\n> **Check.** What?\n\n"
                + check("program: Other\nchange:\n  - {from: d, to: D}\n  - from: \"a\\nb\"\n    to: \"\"\nprints: [x]"));
        Check check = read(Language.EN).sections().getFirst().questions().getFirst().answer().flatMap(Answer::check).orElseThrow();
        assertThat(check.applied("a\nb\nc\nd\n")).isEqualTo("\nc\nD\n");
    }

    @Test
    void an_answer_that_follows_no_question_is_raw_html() {
        folder.english("## One\n\nText.\n\n" + answer("So."));
        assertThat(mistakes(Language.EN)).containsExactly(
                "lesson.md:19: an answer that follows no question",
                "lesson.md:23: an answer ends here and none has begun");
    }

    @Test
    void a_second_answer_is_a_mistake() {
        assertThat(mistakesOf(answer("So.") + "\n" + answer("Or so.")))
                .anySatisfy(each -> assertThat(each).startsWith("lesson.md:27: a second answer"));
    }

    @Test
    void an_answer_has_to_end_on_its_page() {
        assertThat(mistakesOf("<details><summary>Answer</summary>\n\nSo.\n\n## Two\n\nText.\n")).singleElement().asString()
                .startsWith("lesson.md:21: the answer that begins here does not end on its page");
    }

    @Test
    void tags_stand_between_empty_lines() {
        assertThat(mistakesOf("<details><summary>Answer</summary>\nSo.\n\n</details>\n")).isNotEmpty();
        assertThat(mistakesOf("<details>\n<summary>Answer</summary>\n\nSo.\n\n</details>\nText.\n")).isNotEmpty();
    }

    @Test
    void an_answer_says_something() {
        assertThat(mistakesOf("<details><summary>Answer</summary>\n\n</details>\n"))
                .containsExactly("lesson.md:21: the answer has no text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"answer", "回答", "Solution", ""})
    void the_summary_is_the_word_of_the_language(String summary) {
        assertThat(mistakesOf(answer("So.").replace("Answer", summary))).containsExactly(
                "lesson.md:21: the summary of the answer reads \"" + summary + "\"; here it must read \"Answer\"");
    }

    @Test
    void the_chinese_summary_is_chinese() {
        folder.english(ASKED).chinese(TRANSLATED.replace("回答", "Answer"));
        assertThat(mistakes(Language.ZH)).hasSize(2)
                .first().asString().startsWith("lesson.zh.md:12: the summary of the answer reads \"Answer\"; here it must read \"回答\"");
    }

    @Test
    void other_raw_html_stays_a_mistake_within_an_answer_too() {
        assertThat(mistakesOf(answer("So <b>it</b> is.\n\n<hr>"))).hasSize(3).allSatisfy(each -> assertThat(each).contains("raw HTML"));
        assertThat(mistakesOf("<details open>\n\nSo.\n\n</details>\n")).isNotEmpty();
    }

    @Test
    void nothing_is_asked_and_linked_within_an_answer() {
        assertThat(mistakesOf(answer("> **Check.** And now?\n\n[Other](Other.java)"))).containsExactly(
                "lesson.md:23: a question within an answer",
                "lesson.md:25: a program within an answer; link it on the page");
    }

    @Test
    void what_is_changed_stands_once_in_the_source() {
        assertThat(mistakesOf(check("change:\n  - from: nowhere\n    to: x\n  - from: l\n    to: x\nprints: [x]"))).containsExactly(
                "lesson.md:27: `from` stands nowhere in Hello.java; it must stand there once",
                "lesson.md:29: `from` stands 3 times in Hello.java; it must stand there once");
    }

    @Test
    void changes_do_not_overlap() {
        assertThat(mistakesOf(check("change:\n  - from: println(\n    to: x\n  - from: ln(\"Hello\n    to: x\nprints: [x]")))
                .containsExactly("lesson.md:27: two changes overlap");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "prints: [x]\nchanges: []|27: unknown key `changes`; known here: program, change, properties, prints, errors, exit, explored",
            "program: Hello|26: nothing is asked for: `prints` or `explored` is missing",
            "explored: {}|26: nothing is asked for: `possible`, `outcomes`, `forbidden`, `failures` or `races` is missing",
            "explored:\n  possible: [\"{nothing}\"]|27: unknown placeholder `{nothing}`",
            "explored:\n  failures: [fault]|27: expected one of exception",
            "prints: [x]\nchange: []|27: nothing is changed",
            "prints: [x]\nchange:\n  - from: \"\"\n    to: x|28: `from` is empty",
            "prints: [x]\nchange:\n  - from: x|28: `to` is missing",
            "exit: 1\nexplored: {failures: []}|26: `errors` and `exit` go with `prints`, which is missing",
            "prints: [|27: not YAML",
            "program: Nobody\nprints: [x]|19: the answer names the program \"Nobody\", which is not in the folder of the lesson"})
    void a_check_is_written_as_the_format_asks(String wrong) {
        String[] parts = wrong.split("\\|");
        assertThat(mistakesOf(check(parts[0]))).singleElement().asString().startsWith("lesson.md:" + parts[1]);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "options: []|26: expected at least two options",
            "options:\n  - {output: a, why: b}\n  - {output: a, why: c}|28: this option stands here already",
            "options:\n  - {output: a, end: normal, why: b}\n  - {output: b, why: c}|27: expected one of `output`, `end` and `race`",
            "options:\n  - {output: a}\n  - {output: b, why: c}|27: `why` is missing",
            "options:\n  - {end: bad, why: b}\n  - {output: b, why: c}|27: expected one of normal"})
    void options_are_written_as_the_format_asks(String wrong) {
        String[] parts = wrong.split("\\|");
        folder.english("## One\n\n> **Predict.** What?\n\n" + answer("So.\n\nAnd so.\n\n```predict\n" + parts[0] + "\n```"));
        assertThat(mistakes(Language.EN)).singleElement().asString().startsWith("lesson.md:" + parts[1]);
    }

    @Test
    void options_are_those_of_a_prediction() {
        assertThat(mistakesOf(answer("So.\n\n```predict\noptions:\n  - {output: a, why: b}\n  - {output: b, why: c}\n```")))
                .containsExactly("lesson.md:25: `predict` in the answer of a question that asks for no prediction");
    }

    @Test
    void a_check_needs_a_program() {
        folder.english("## One\n\n> **Check.** What?\n\n" + check("prints: [x]"));
        assertThat(mistakes(Language.EN)).singleElement().asString().startsWith("lesson.md:17: there is no program on this page or before");
    }

    @Test
    void a_check_stands_in_the_english_text_alone() {
        folder.english(ASKED).chinese(TRANSLATED.replace("它说 `Goodbye`。", "它说 `Goodbye`。\n\n```check\nprints: [Goodbye]\n```"));
        assertThat(mistakes(Language.ZH)).singleElement().asString().contains("`check` stands in lesson.md only");
    }

    @Test
    void a_translation_with_answers_asks_the_same() {
        folder.english(ASKED).chinese(TRANSLATED.replace("观察", "检验"));
        assertThat(mistakes(Language.ZH)).singleElement().asString()
                .startsWith("lesson.zh.md:10: section 1 (一) does not ask the same kinds of questions");
    }

    @Test
    void a_translation_has_the_same_options() {
        folder.english(ASKED).chinese(TRANSLATED.replace("end: deadlock", "end: exception"));
        assertThat(mistakes(Language.ZH)).singleElement().asString().contains("has not the same options in `predict`");
    }
}
