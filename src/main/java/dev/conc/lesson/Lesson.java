package dev.conc.lesson;

import dev.conc.language.Language;
import java.nio.file.Path;
import java.util.List;

/**
 * A lesson in one language.
 *
 * @param language the language of the text; not always the one asked for
 * @param title the title in that language
 * @param sections its pages in order; at least one
 */
public record Lesson(
        FrontMatter about, Path folder, Language language, String title, String summary, List<Section> sections) {
    /** The id, which never changes. */
    public String id() {
        return about.id();
    }
}
