package dev.conc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the folder of a lesson, file by file, for tests. */
public final class LessonFolder {
    private final Path folder;

    private LessonFolder(Path folder) {
        this.folder = folder;
    }

    /** The folder of the lesson {@code id} among {@code lessons}, empty at first. */
    public static LessonFolder of(Path lessons, String id) {
        try {
            return new LessonFolder(Files.createDirectories(lessons.resolve(id)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With the English text: good front matter of fourteen lines, then {@code body} from line 15. */
    public LessonFolder english(String body) {
        return english(1, body);
    }

    /** With the English text of a lesson that stands at a place in the list. */
    public LessonFolder english(int order, String body) {
        return file("lesson.md", """
                ---
                format: 1
                id: %s
                order: %d
                title: A %s
                summary: It is about %s.
                minutes: 5
                requires: [first]
                aliases: [al-%s]
                seeds: ["007"]
                rows:
                  T1: [Hello]
                ---

                """.formatted(folder.getFileName(), order, folder.getFileName(), folder.getFileName(), folder.getFileName()) + body);
    }

    /** With the Chinese text: good front matter of seven lines, then {@code body} from line 8. */
    public LessonFolder chinese(String body) {
        return file("lesson.zh.md", """
                ---
                format: 1
                id: %s
                title: 课
                summary: 一课。
                ---

                """.formatted(folder.getFileName()) + body);
    }

    /** With a program that prints its name. */
    public LessonFolder program(String name) {
        return program(name, "void main() {\n    IO.println(\"" + name + "\");\n}\n");
    }

    /** With a program. */
    public LessonFolder program(String name, String source) {
        return file(name + ".java", source);
    }

    /** With any file. */
    public LessonFolder file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** With any file, byte for byte. */
    public LessonFolder file(String name, byte[] bytes) {
        try {
            Files.write(folder.resolve(name), bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it is. */
    public Path path() {
        return folder;
    }
}
