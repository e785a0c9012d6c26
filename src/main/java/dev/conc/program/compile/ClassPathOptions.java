package dev.conc.program.compile;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The options that give a program's JVM its classes. Where the build has archived the classes of the program's first library, beside its jar,
 * the JVM takes them from there and starts sooner; an archive that another JVM made, or whose checksum is wrong, is ignored.
 */
public final class ClassPathOptions {
    private ClassPathOptions() {}

    /** The options for the folder of a program's classes and the libraries that follow it. */
    public static List<String> of(List<Path> classPath) {
        if (classPath.size() > 1) {
            Path archive = archiveOf(classPath.get(1));
            if (Files.isRegularFile(archive)) {
                // An archive is used only where the class path begins as that with which it was made.
                List<Path> librariesFirst = new ArrayList<>(classPath);
                Collections.rotate(librariesFirst, -1);
                return List.of("-XX:SharedArchiveFile=" + archive, "-XX:+VerifySharedSpaces", "-Xlog:cds*=off", "-cp",
                        joined(librariesFirst));
            }
        }
        return List.of("-cp", joined(classPath));
    }

    private static Path archiveOf(Path jar) {
        return jar.resolveSibling(jar.getFileName().toString().replaceFirst("\\.jar$", ".jsa"));
    }

    private static String joined(List<Path> classPath) {
        return classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
