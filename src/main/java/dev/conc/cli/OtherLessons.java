package dev.conc.cli;

import dev.conc.lesson.Catalogue;
import dev.conc.lesson.FrontMatter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The lessons that an author's own stand beside. */
final class OtherLessons {
    private OtherLessons() {}

    /** Those of the course and of the folders that were given, and not of a folder. */
    static List<FrontMatter> without(Context context, Path pack) {
        return context.catalogue().entries().stream().filter(each -> !isIn(pack, each.folder())).map(Catalogue.Entry::about).toList();
    }

    /** Those of the course and of the folders that were given, and of a folder, if it is there. */
    static List<FrontMatter> with(Context context, Path pack) {
        List<Path> own = Files.isDirectory(pack) ? List.of(pack) : List.of();
        return Stream.concat(without(context, pack).stream(),
                new Catalogue(own, context.language()).entries().stream().map(Catalogue.Entry::about)).toList();
    }

    private static boolean isIn(Path pack, Path lesson) {
        Path parent = lesson.toAbsolutePath().normalize().getParent();
        try {
            return parent != null && Files.isDirectory(pack) && Files.isSameFile(parent, pack);
        } catch (IOException e) {
            return false;
        }
    }
}
