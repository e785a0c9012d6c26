package dev.conc.lesson;

import dev.conc.language.Language;
import dev.conc.program.Program;
import dev.conc.program.predict.PredictionOptions;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A lesson in one language.
 *
 * @param language the language of the text; not always the one asked for
 * @param title the title in that language
 * @param sections its pages in order; at least one
 */
public record Lesson(
        FrontMatter about, Path folder, Language language, String title, String summary, List<Section> sections) {
    /**
     * What a learner who predicts a program chooses from, where the author says so.
     *
     * @param section the page, from 0, whose questions come first
     */
    public Optional<PredictionOptions> options(Program program, int section) {
        return Stream.concat(Stream.of(sections.get(section)), sections.stream())
                .flatMap(each -> each.questions().stream())
                .filter(each -> each.program().filter(program::equals).isPresent())
                .flatMap(each -> each.answer().flatMap(Answer::options).stream())
                .findFirst();
    }

    /** The programs of all its pages, and those that only questions are about, each once. */
    public Set<Program> programs() {
        return Stream.concat(
                sections.stream().flatMap(each -> each.programs().stream()).map(ProgramLink::program),
                sections.stream().flatMap(each -> each.questions().stream()).flatMap(each -> each.program().stream()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The id, which never changes. */
    public String id() {
        return about.id();
    }
}
