package dev.conc.lesson;

import dev.conc.Conc;
import dev.conc.language.Language;
import dev.conc.program.Program;
import dev.conc.program.compile.ClassCache;
import dev.conc.program.compile.Compiler;
import dev.conc.program.compile.Libraries;
import dev.conc.program.control.Checking;
import dev.conc.program.expect.Check;
import dev.conc.program.expect.Difference;
import dev.conc.program.predict.PredictionOptions;
import dev.conc.program.run.Runner;
import java.nio.file.Files;
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
    private static final Checking CHECKING = new Checking(COMPILER, new Runner(Conc.PROJECT.resolve("target/conc-agent.jar")));

    private CourseAnswers() {}

    /**
     * A question and where it stands.
     *
     * @param name of its test: the lesson, the page, the kind and, where there are several of it, which
     */
    record Asked(String name, Question question) {
        private Check check() {
            return question.answer().flatMap(Answer::check).orElseThrow();
        }

        private Program original() {
            return question.program().orElseThrow();
        }

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
                    questions.add(new Asked(name, question));
                }
            }
        } catch (LessonInvalid e) {
            throw new AssertionError(e);
        }
        return questions;
    }

    /** Of each question with such a check: the original with the change does what is asked for, and without it does not. */
    static Stream<DynamicTest> checked(Predicate<Check> which) {
        return questions(Language.EN).stream()
                .filter(each -> each.question().answer().flatMap(Answer::check).filter(which).isPresent())
                .flatMap(each -> {
                    DynamicTest changed = dynamicTest(each.name(), () -> assertThat(differences(each, true)).isEmpty());
                    DynamicTest original = dynamicTest(each.name() + ", unchanged",
                            () -> assertThat(differences(each, false)).isNotEmpty());
                    return each.check().changes().isEmpty() ? Stream.of(changed) : Stream.of(changed, original);
                });
    }

    private static List<Difference> differences(Asked asked, boolean change) throws Exception {
        String source = asked.original().source();
        // In a folder of its own, since what stands beside the original is not said of the version.
        Path folder = Files.createTempDirectory("conc-answer");
        Path file = folder.resolve(asked.original().fileName());
        try {
            Files.writeString(file, change ? asked.check().applied(source) : source);
            return CHECKING.differences(asked.check(), new Program(asked.original().id(), file), asked.original());
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }
}
