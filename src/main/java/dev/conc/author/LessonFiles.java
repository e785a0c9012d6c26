package dev.conc.author;

import dev.conc.program.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files in the folder of a lesson, by what they are. */
final class LessonFiles {
    static final String EXPECTATION = ".expect.yaml";
    static final String PROGRAM = ".java";

    private LessonFiles() {}

    /** The files whose names end so, in the order of their names; none where the folder cannot be read. */
    static List<Path> named(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(each -> each.getFileName().toString().endsWith(ending)).sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            // What cannot be read is told of the lesson's text, which is in the folder too.
            return List.of();
        }
    }

    /** The programs. */
    static List<Program> programs(Path folder) {
        String lesson = String.valueOf(folder.getFileName());
        return named(folder, PROGRAM).stream().map(each -> new Program(lesson + "/" + name(each, PROGRAM), each)).toList();
    }

    /** The name of a file without its ending. */
    static String name(Path file, String ending) {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.length() - ending.length());
    }
}
