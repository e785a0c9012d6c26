package dev.conc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Lessons and programs that a test writes into a folder of its own. */
public final class OwnLesson {
    private OwnLesson() {}

    /** Writes a lesson with one section, which says {@code text}, and gives its folder. */
    public static Path write(Path lessons, String id, String text) {
        Path folder = lessons.resolve(id);
        writeFile(folder.resolve("lesson.md"), """
                ---
                format: 1
                id: %s
                order: 50
                title: About %s
                summary: What there is to know about %s.
                minutes: 5
                ---

                ## The only page

                %s
                """.formatted(id, id, id, text));
        return folder;
    }

    /** Writes the Chinese text of such a lesson. */
    public static void translate(Path lesson, String title, String text) {
        writeFile(lesson.resolve("lesson.zh.md"), """
                ---
                format: 1
                id: %s
                title: %s
                summary: 摘要。
                ---

                ## 唯一的一页

                %s
                """.formatted(lesson.getFileName(), title, text));
    }

    /** Writes a program and gives its file. */
    public static Path program(Path folder, String name, String source) {
        return writeFile(folder.resolve(name + ".java"), source);
    }

    private static Path writeFile(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
