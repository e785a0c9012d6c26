package dev.conc.author;

import dev.conc.language.Language;
import dev.conc.problem.FileTrouble;
import dev.conc.problem.FileTrouble.Act;
import dev.conc.problem.Problem;
import dev.conc.text.Visible;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is to be checked: a folder of lessons, or one lesson's folder.
 *
 * @param pack the folder that holds lessons
 * @param lessons the folders of those that are checked, in the order of their names
 * @param siblings the folders of all lessons in the pack
 */
public record LessonsFolder(Path pack, List<Path> lessons, List<Path> siblings) {
    /**
     * What stands in a folder.
     *
     * @throws Problem if it is no folder, cannot be read, or has no lesson
     */
    public static LessonsFolder of(Path given) {
        Path folder = given.toAbsolutePath().normalize();
        if (Files.notExists(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw Problem.usage("author.missing", Visible.line(given));
        }
        if (Files.isRegularFile(folder)) {
            throw Problem.usage("author.file", Visible.line(given));
        }
        if (isLesson(folder) && folder.getParent() != null) {
            Path pack = folder.getParent();
            List<Path> siblings = Files.isReadable(pack) ? lessonsIn(pack) : List.of(folder);
            return new LessonsFolder(pack, List.of(folder), siblings);
        }
        List<Path> lessons = lessonsIn(folder);
        if (lessons.isEmpty()) {
            throw Problem.usage("author.none", Visible.line(given));
        }
        return new LessonsFolder(folder, lessons, lessons);
    }

    /** The same, of which only some lessons are checked; those that are gone are not. */
    public LessonsFolder only(Set<Path> wanted) {
        return new LessonsFolder(pack, lessons.stream().filter(wanted::contains).toList(), siblings);
    }

    /** A folder with a lesson's text in any language; one with programs and their expectations lacks the text and is one all the same. */
    static boolean isLesson(Path folder) {
        return Stream.of(Language.values()).anyMatch(each -> Files.exists(folder.resolve(each.fileName()), LinkOption.NOFOLLOW_LINKS))
                || !LessonFiles.named(folder, LessonFiles.EXPECTATION).isEmpty();
    }

    private static List<Path> lessonsIn(Path folder) {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(each -> !each.getFileName().toString().startsWith(".") && Files.isDirectory(each) && isLesson(each))
                    .sorted().toList();
        } catch (IOException e) {
            throw Problem.environment(FileTrouble.of(Act.READ_LESSONS, e, folder));
        } catch (UncheckedIOException e) {
            throw Problem.environment(FileTrouble.of(Act.READ_LESSONS, Objects.requireNonNull(e.getCause()), folder));
        }
    }
}
