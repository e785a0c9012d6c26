package dev.conc.author;

import dev.conc.author.AnswerTrials.Version;
import dev.conc.author.CheckStep.Act;
import dev.conc.author.ProgramTrials.Predicted;
import dev.conc.language.Language;
import dev.conc.lesson.Answer;
import dev.conc.lesson.LessonDraft;
import dev.conc.lesson.Question;
import dev.conc.problem.Problem;
import dev.conc.program.Program;
import dev.conc.program.expect.Expectation;
import dev.conc.program.predict.PredictionOptions;
import dev.conc.text.TextFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What has to be tried of a lesson: its programs, and the answers of its questions. */
final class LessonTasks {
    private final LessonDraft draft;
    private final ProgramTrials programs;
    private final AnswerTrials answers;
    private final List<Task> tasks = new ArrayList<>();

    /**
     * Something to try.
     *
     * @param program with which
     * @param content stands for all that the result depends on
     */
    record Task(Act act, Program program, List<Object> content, Work work) {}

    /** Does it. */
    interface Work {
        List<Finding> perform() throws InterruptedException;
    }

    private LessonTasks(LessonDraft draft, ProgramTrials programs, AnswerTrials answers) {
        this.draft = draft;
        this.programs = programs;
        this.answers = answers;
    }

    static List<Task> of(LessonDraft draft, ProgramTrials programs, AnswerTrials answers) {
        LessonTasks all = new LessonTasks(draft, programs, answers);
        LessonFiles.programs(draft.folder()).forEach(all::add);
        draft.english().stream().flatMap(each -> each.questions().stream()).forEach(all::add);
        return all.tasks;
    }

    private void add(Program program) {
        Optional<Expectation> expected = expectation(program);
        if (expected.isEmpty()) {
            task(Act.COMPILE, program, () -> programs.compiled(program));
            return;
        }
        task(Act.RUN, program, () -> programs.run(program, expected.get(), _ -> {}));
        List<Predicted> predictions = draft.english().stream().flatMap(each -> each.questions().stream())
                .filter(each -> each.program().equals(Optional.of(program)))
                .flatMap(each -> predicted(each).stream()).toList();
        if (expected.get().explored().isPresent()) {
            task(Act.EXPLORE, program, () -> programs.explored(program, expected.get(), predictions), predictions.toArray());
        } else {
            predictions.forEach(each -> task(Act.EXPLORE, program, () -> programs.predicted(program, each), each));
        }
    }

    private void add(Question question) {
        for (Version version : Version.values()) {
            if (AnswerTrials.isAsked(question, version)) {
                Path file = draft.text(Language.EN);
                task(Act.ANSWER, question.program().orElseThrow(), () -> answers.findings(file, question, version),
                        version, question.line(), content(file));
            }
        }
    }

    private Optional<Predicted> predicted(Question question) {
        Optional<PredictionOptions> options = question.answer().flatMap(Answer::options);
        return options.map(each -> new Predicted(draft.text(Language.EN), question.line(), each));
    }

    /** What is wrong with it is told by the rules. */
    private static Optional<Expectation> expectation(Program program) {
        try {
            return Expectation.of(program);
        } catch (Problem e) {
            return Optional.empty();
        }
    }

    private void task(Act act, Program program, Work work, Object... more) {
        List<Object> content = new ArrayList<>(List.of(act, program.id(), content(program.file()), content(program.expectationFile())));
        content.addAll(Arrays.asList(more));
        tasks.add(new Task(act, program, List.copyOf(content), work));
    }

    /** What stands for the content of a file; one that is too large is not read by anybody. */
    private static String content(Path file) {
        try {
            return Files.size(file) > TextFile.DESCRIPTION ? ""
                    : new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }
}
