package dev.conc.schedule.worker;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the classes of a program from folders and jars. */
final class ProgramFiles {
    private static final String ENDING = ".class";

    private static final String OURS = "dev.conc.";

    private ProgramFiles() {}

    /**
     * All class files by binary name; where there are several of one name, the first counts.
     *
     * @throws CannotRun if one cannot be read, or has the name of a class of the engine
     */
    static Map<String, byte[]> classes(List<String> places) {
        Map<String, byte[]> classes = new HashMap<>();
        for (String place : places) {
            Path path = Path.of(place);
            try {
                if (Files.isDirectory(path)) {
                    read(path, classes);
                } else {
                    try (FileSystem jar = FileSystems.newFileSystem(path)) {
                        read(jar.getPath("/"), classes);
                    }
                }
            } catch (IOException | java.nio.file.ProviderNotFoundException e) {
                throw CannotRun.because(Trouble.NOT_LOADED, "cannot read the classes in " + place + ": " + e.getMessage());
            }
        }
        return classes;
    }

    private static void read(Path root, Map<String, byte[]> classes) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(root)) {
            files = all.filter(each -> each.toString().endsWith(ENDING)).toList();
        }
        for (Path file : files) {
            String name = root.relativize(file).toString().replace(root.getFileSystem().getSeparator(), ".");
            String binary = name.substring(0, name.length() - ENDING.length());
            if (!binary.startsWith("META-INF.") && !binary.endsWith("-info")) {
                if (binary.startsWith(OURS)) {
                    throw CannotRun.because(Trouble.NOT_LOADED, "the class " + binary + " in " + root + " is in a package of conc's own");
                }
                classes.putIfAbsent(binary, Files.readAllBytes(file));
            }
        }
    }

    /** Where a class loader finds the libraries. */
    static URL[] urls(List<String> places) {
        return places.stream().map(ProgramFiles::url).toArray(URL[]::new);
    }

    private static URL url(String place) {
        try {
            return Path.of(place).toUri().toURL();
        } catch (MalformedURLException e) {
            throw CannotRun.because(Trouble.NOT_LOADED, "no place for classes: " + place);
        }
    }
}
