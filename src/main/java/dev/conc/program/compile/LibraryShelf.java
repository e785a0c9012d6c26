package dev.conc.program.compile;

import dev.conc.problem.Problem;
import dev.conc.problem.Told;
import dev.conc.program.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The libraries of the course's own programs, which the build puts beside {@code conc} so that lessons need no network. A file
 * {@code index} tells, in a line for each program that names libraries, what it names and then which jars these are.
 *
 * @param folder where the jars and the index are; need not exist
 */
public record LibraryShelf(Path folder) {
    private static final String INDEX = "index";
    private static final String BETWEEN = " = ";
    private static final String GROUP_OF_THE_BUILD = "dev.conc:";

    /** Whether a library is one that the build makes itself, and no repository has. */
    static boolean isMadeByTheBuild(String coordinates) {
        return coordinates.startsWith(GROUP_OF_THE_BUILD);
    }

    /** Whether a program of the course names just this; whether the jars are here is not asked. */
    boolean isOfTheCourse(List<String> coordinates) {
        try {
            return lines().stream().anyMatch(line -> line.startsWith(wanted(coordinates)));
        } catch (IOException e) {
            return false;
        }
    }

    /** The jars of what a program names, and of what these need; empty if they are not all here. */
    Optional<List<Path>> find(List<String> coordinates) throws IOException {
        String wanted = wanted(coordinates);
        return lines().stream()
                .filter(line -> line.startsWith(wanted))
                .map(line -> Arrays.stream(line.substring(wanted.length()).split(" ")).map(folder::resolve).toList())
                .filter(jars -> jars.stream().allMatch(Files::isRegularFile))
                .findFirst();
    }

    /**
     * Puts here what the programs of all lessons name and what is not here yet; a step of the build. What cannot be had, because
     * there is no network now or for any other reason, is left out: it is fetched when its program is run. Libraries of the group {@code dev.conc} are
     * never fetched: the build makes them, before or after this.
     *
     * @param lessons the folder of the lessons
     * @param progress told what is fetched and what cannot be had, a line at a time, by any thread
     */
    public void fill(Path lessons, Consumer<String> progress) throws IOException {
        Map<List<String>, Path> named = new LinkedHashMap<>();
        for (Path file : sources(lessons)) {
            try {
                Program program = Program.ofFile(file);
                named.putIfAbsent(Libraries.coordinates(program, program.source()), file);
            } catch (Problem problem) {
                progress.accept(problem.getMessage());
            }
        }
        named.remove(List.of());
        Set<String> index = new LinkedHashSet<>();
        named.forEach((coordinates, file) -> {
            try {
                Optional<List<Path>> here = find(coordinates);
                index.add(line(coordinates,
                        here.isPresent() ? here.get() : jars(file, coordinates, told -> progress.accept(told.words(Locale.ENGLISH)))));
            } catch (Problem problem) {
                progress.accept(problem.getMessage());
            } catch (IOException e) {
                progress.accept(
                        file + ": its libraries (" + String.join(", ", coordinates) + ") cannot be copied into " + folder + ": " + e);
            }
        });
        try {
            if (!index.isEmpty()) {
                Files.write(Files.createDirectories(folder).resolve(INDEX), index);
            }
        } catch (IOException e) {
            progress.accept("cannot write into " + folder + ": " + e);
        }
    }

    private static String wanted(List<String> coordinates) {
        return String.join(" ", coordinates) + BETWEEN;
    }

    private static String line(List<String> coordinates, List<Path> jars) {
        List<String> names = jars.stream().map(jar -> jar.getFileName().toString()).toList();
        return wanted(coordinates) + String.join(" ", names);
    }

    private List<Path> jars(Path file, List<String> coordinates, Consumer<Told> progress) throws IOException {
        List<Path> jars = new ArrayList<>();
        coordinates.stream().filter(LibraryShelf::isMadeByTheBuild).map(this::made).forEach(jars::add);
        List<String> others = coordinates.stream().filter(each -> !isMadeByTheBuild(each)).toList();
        if (!others.isEmpty()) {
            jars.addAll(copies(MavenRepository.resolve(file, others, progress)));
        }
        return jars;
    }

    /**
     * Where the build puts a library that it makes itself.
     *
     * @param coordinates its {@code dev.conc:artifact:version}
     */
    public Path made(String coordinates) {
        String[] parts = coordinates.split(":", -1);
        return folder.resolve(parts[1] + "-" + parts[2] + ".jar");
    }

    private List<Path> copies(List<Path> jars) throws IOException {
        Files.createDirectories(folder);
        List<Path> copies = new ArrayList<>();
        for (Path jar : jars) {
            copies.add(Files.copy(jar, folder.resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING));
        }
        return copies;
    }

    private List<String> lines() throws IOException {
        Path index = folder.resolve(INDEX);
        return Files.isRegularFile(index) ? Files.readAllLines(index) : List.of();
    }

    private static List<Path> sources(Path lessons) throws IOException {
        try (Stream<Path> files = Files.walk(lessons)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }
}
