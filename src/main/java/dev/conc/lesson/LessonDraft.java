package dev.conc.lesson;

import dev.conc.language.Language;
import dev.conc.program.Program;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A lesson as far as it can be read, with all that is wrong with its form in all languages: for those who write it.
 *
 * @param folder its folder, whose name is the id
 * @param about its front matter, where that can be read
 * @param lines where that says what
 * @param english the pages that can be read
 * @param chinese the same in Chinese; empty where there is no translation
 * @param mistakes in the order of files and lines
 */
public record LessonDraft(Path folder, Optional<FrontMatter> about, FrontMatterLines lines, List<Section> english,
        Optional<List<Section>> chinese,
        List<Mistake> mistakes) {
    /** Reads a folder. Nothing that is wrong in it is thrown. */
    public static LessonDraft read(Path folder) {
        return new LessonReader(folder).draft();
    }

    /** The id of a lesson in this folder. */
    public String id() {
        return String.valueOf(folder.getFileName());
    }

    /** Its text in a language, whether or not there is a file. */
    public Path text(Language language) {
        return folder.resolve(language.fileName());
    }

    /** The pages in a language; none where there is no translation. */
    public List<Section> sections(Language language) {
        return switch (language) {
            case EN -> english;
            case ZH -> chinese.orElse(List.of());
        };
    }

    /** The programs that its pages link, in all languages. */
    public List<Program> linked() {
        return Stream.of(Language.values()).flatMap(each -> sections(each).stream()).flatMap(each -> each.programs().stream())
                .map(ProgramLink::program).distinct().toList();
    }
}
