package dev.conc.lesson;

import dev.conc.Conc;
import dev.conc.author.AnswerTrials;
import dev.conc.author.AnswerTrials.Version;
import dev.conc.author.ProgramTrials;
import dev.conc.language.Language;
import dev.conc.program.compile.ClassCache;
import dev.conc.program.compile.Compiler;
import dev.conc.program.compile.Libraries;
import dev.conc.program.expect.Check;
import dev.conc.program.predict.PredictionOptions;
import dev.conc.program.run.Runner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/** The answers of the course, and their checks. */
final class CourseAnswers {
    static final Compiler COMPILER = new Compiler(
            new ClassCache(Conc.CACHE.resolve("programs")), new Libraries(Conc.LIBRARIES, System.out::println));
    static final Runner RUNNER = new Runner(Conc.PROJECT.resolve("target/conc-agent.jar"));
    static final ProgramTrials PROGRAMS = new ProgramTrials(COMPILER, RUNNER);
    private static final AnswerTrials ANSWERS = new AnswerTrials(COMPILER, RUNNER);

    private CourseAnswers() {}

    /**
     * A question and where it stands.
     *
     * @param name of its test: the lesson, the page, the kind and, where there are several of it, which
     * @param file in which it stands
     */
    record Asked(String name, Path file, Question question) {
        PredictionOptions options() {
            return question.answer().flatMap(Answer::options).orElseThrow();
        }
    }

    /** The questions of a language in the order of the course. */
    static List<Asked> questions(Language language) {
        Catalogue catalogue = new Catalogue(List.of(Conc.PROJECT.resolve("lessons")), language);
        List<Asked> questions = new ArrayList<>();
        for (Catalogue.Entry entry : catalogue.entries()) {
            questions.addAll(questions(entry, catalogue, language));
        }
        return questions;
    }

    private static List<Asked> questions(Catalogue.Entry entry, Catalogue catalogue, Language language) {
        List<Asked> questions = new ArrayList<>();
        try {
            List<Section> sections = catalogue.read(entry, language).sections();
            for (int i = 0; i < sections.size(); i++) {
                for (Question question : sections.get(i).questions()) {
                    String name = entry.about().id() + " " + (i + 1) + ", line " + question.line();
                    questions.add(new Asked(name, entry.folder().resolve(language.fileName()), question));
                }
            }
        } catch (LessonInvalid e) {
            throw new AssertionError(e);
        }
        return questions;
    }

    /**
     * Of each question with such a check and a change: the original does not do what is asked for. That the changed program does it is seen where
     * the course is walked.
     */
    static Stream<DynamicTest> unchanged(Predicate<Check> which) {
        return questions(Language.EN).stream()
                .filter(each -> each.question().answer().flatMap(Answer::check).filter(which).isPresent())
                .filter(each -> AnswerTrials.isAsked(each.question(), Version.ORIGINAL))
                .map(each -> dynamicTest(each.name(),
                        () -> assertThat(ANSWERS.findings(each.file(), each.question(), Version.ORIGINAL)).isEmpty()));
    }
}
