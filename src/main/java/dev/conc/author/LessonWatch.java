package dev.conc.author;

import dev.conc.exercise.SourceWatch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Notices in which lessons files were changed, made or deleted since it looked last. For one thread at a time. */
public final class LessonWatch {
    private final Path given;
    private final SourceWatch watch = new SourceWatch();
    private Set<Path> files = Set.of();

    /** Looks at a folder of lessons, or of one lesson, for the first time. */
    public LessonWatch(Path given) {
        this.given = given;
        changed();
    }

    /** The folders of the lessons in which something is another than when it looked last, also of those that are gone. */
    public Set<Path> changed() {
        Set<Path> now = files();
        Set<Path> changed = new LinkedHashSet<>(watch.changed());
        Stream.concat(now.stream().filter(each -> !files.contains(each)), files.stream().filter(each -> !now.contains(each)))
                .forEach(changed::add);
        files = now;
        watch.watch(now);
        Set<Path> lessons = new TreeSet<>();
        changed.forEach(each -> lessons.add(each.getParent()));
        return lessons;
    }

    private Set<Path> files() {
        Set<Path> found = new LinkedHashSet<>();
        Path folder = given.toAbsolutePath().normalize();
        if (LessonsFolder.isLesson(folder)) {
            addFiles(folder, found);
            return found;
        }
        try (Stream<Path> folders = Files.list(folder)) {
            folders.filter(LessonsFolder::isLesson).forEach(each -> addFiles(each, found));
        } catch (IOException | UncheckedIOException e) {
            // It may be there again when it is looked next.
        }
        return found;
    }

    private static void addFiles(Path folder, Set<Path> found) {
        Stream.of(LessonFiles.EXPECTATION, LessonFiles.PROGRAM, ".md").forEach(each -> found.addAll(LessonFiles.named(folder, each)));
    }
}
