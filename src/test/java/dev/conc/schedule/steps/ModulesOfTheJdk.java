package dev.conc.schedule.steps;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The classes of the JDK that the tests run in, from its image. */
final class ModulesOfTheJdk {
    private ModulesOfTheJdk() {}

    /** The internal names of the classes of the base module in a package and those below it. */
    static Stream<String> classes(String packageName) {
        Path base = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules", "java.base");
        try (Stream<Path> files = Files.walk(base.resolve(packageName))) {
            return files.map(each -> base.relativize(each).toString()).filter(each -> each.endsWith(".class"))
                    .map(each -> each.substring(0, each.length() - ".class".length())).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
