package dev.conc.schedule.worker;

import dev.conc.schedule.Hindrance;
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
    /** A larger file is not kept in memory, so the program does not see it. */
    private static final long LARGEST_RESOURCE = 1 << 20;

    private static final String OURS = "dev.conc.";

    private ProgramFiles() {}

    /**
     * What is there.
     *
     * @param classes class files by binary name; where there are several of one name, the first counts
     * @param resources other files by path
     */
    record Contents(Map<String, byte[]> classes, Map<String, byte[]> resources) {}

    /**
     * Everything in some folders and jars.
     *
     * @throws CannotRun if something cannot be read, or is a class with a name of the engine's
     */
    static Contents read(List<String> places) {
        Contents contents = new Contents(new HashMap<>(), new HashMap<>());
        for (String place : places) {
            Path path = Path.of(place);
            try {
                if (Files.isDirectory(path)) {
                    read(path, contents);
                } else {
                    try (FileSystem jar = FileSystems.newFileSystem(path)) {
                        read(jar.getPath("/"), contents);
                    }
                }
            } catch (IOException | java.nio.file.ProviderNotFoundException e) {
                throw CannotRun.because(Trouble.NOT_LOADED, Hindrance.Kind.CLASSES_UNREADABLE, place, String.valueOf(e.getMessage()));
            }
        }
        return contents;
    }

    private static void read(Path root, Contents contents) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(root)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            String path = root.relativize(file).toString().replace(root.getFileSystem().getSeparator(), "/");
            String name = path.replace('/', '.');
            if (!path.endsWith(ENDING)) {
                if (Files.size(file) <= LARGEST_RESOURCE) {
                    contents.resources.putIfAbsent(path, Files.readAllBytes(file));
                }
            } else if (!path.startsWith("META-INF/") && !path.endsWith("-info" + ENDING)) {
                if (name.startsWith(OURS)) {
                    throw CannotRun.because(Trouble.NOT_LOADED, Hindrance.Kind.CLASS_OF_OURS,
                            name.substring(0, name.length() - ENDING.length()), root);
                }
                contents.classes.putIfAbsent(name.substring(0, name.length() - ENDING.length()), Files.readAllBytes(file));
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
            throw CannotRun.because(Trouble.NOT_LOADED, Hindrance.Kind.NO_PLACE, place);
        }
    }
}
