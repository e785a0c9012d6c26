package dev.conc.program.compile;

import dev.conc.problem.FileTrouble.Act;
import dev.conc.problem.FileTrouble;
import dev.conc.problem.Problem;
import dev.conc.problem.Sentence;
import dev.conc.problem.Told;
import dev.conc.program.Program;
import dev.conc.text.Visible;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The libraries that a program names in its source, in JBang's way: lines that begin with {@code //DEPS} and hold
 * {@code group:artifact:version}, separated by white space.
 */
public final class Libraries {
    private static final Pattern LINE = Pattern.compile("^//DEPS(?!\\S)(.*)$");
    /** Parts become folders of a repository, so there is none that is empty, {@code .} or {@code ..}. */
    private static final String PART = "[\\w+-]+(?:\\.[\\w+-]+)*";
    private static final Pattern COORDINATES = Pattern.compile(PART + "(?::" + PART + "){2,4}");
    private static final int LONGEST = 250;
    private static final int SHOWN = 60;

    private final LibraryShelf shelf;
    private final Consumer<Told> progress;

    /**
     * @param shelf asked before anything is fetched
     * @param progress told what is fetched, a line at a time
     */
    public Libraries(LibraryShelf shelf, Consumer<Told> progress) {
        this.shelf = shelf;
        this.progress = progress;
    }

    /**
     * Maven's local repository, where libraries are kept that are fetched.
     *
     * @throws Problem if Maven's settings cannot be read
     */
    public static Path localRepository() {
        return MavenRepository.local();
    }

    /**
     * The jars of every library that {@code source} names and of those that they need.
     *
     * @throws Problem if a line is not well formed or a library cannot be had
     */
    List<Path> of(Program program, String source) {
        List<Named> named = named(program, source);
        List<String> coordinates = named.stream().map(Named::coordinates).toList();
        if (coordinates.isEmpty()) {
            return List.of();
        }
        try {
            Optional<List<Path>> here = shelf.find(coordinates);
            if (here.isPresent()) {
                return here.get();
            }
        } catch (IOException e) {
            throw Problem.environment(FileTrouble.of(Act.READ_LIBRARIES, e, shelf.folder()));
        }
        for (Named each : named) {
            if (LibraryShelf.isMadeByTheBuild(each.coordinates())) {
                throw notHere(program, each, coordinates);
            }
        }
        return MavenRepository.resolve(program.file(), coordinates, progress);
    }

    private Problem notHere(Program program, Named library, List<String> coordinates) {
        String where = Visible.line(program.file()) + ":" + library.line() + ": " + library.coordinates();
        return shelf.isOfTheCourse(coordinates)
                ? Problem.environment("deps.notBuilt", where)
                : Problem.wrong("deps.ofTheCourse", where);
    }

    /** What the lines of {@code source} name, in their order. */
    static List<String> coordinates(Program program, String source) {
        return named(program, source).stream().map(Named::coordinates).toList();
    }

    private record Named(String coordinates, int line) {}

    private static List<Named> named(Program program, String source) {
        List<Named> found = new ArrayList<>();
        int line = 0;
        for (String text : source.split("\n", -1)) {
            line++;
            Matcher matcher = LINE.matcher(text.strip());
            if (matcher.matches()) {
                for (String each : matcher.group(1).strip().split("[\\s,]+")) {
                    if (each.length() > LONGEST || !COORDINATES.matcher(each).matches()) {
                        throw Problem.wrong("deps.wrong", Visible.line(program.file()) + ":" + line, shown(each));
                    }
                    found.add(new Named(each, line));
                }
            }
        }
        return found;
    }

    private static Told shown(String word) {
        if (word.isEmpty()) {
            return Sentence.of("deps.nothing");
        }
        return word.length() > SHOWN ? Sentence.of("deps.long", word.substring(0, SHOWN), word.length()) : _ -> word;
    }
}
