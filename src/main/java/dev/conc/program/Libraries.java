package dev.conc.program;

import dev.conc.problem.FileTrouble;
import dev.conc.problem.FileTrouble.Act;
import dev.conc.problem.Problem;
import dev.conc.text.Visible;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The libraries that a program names in its source, in JBang's way: lines that begin with {@code //DEPS} and hold
 * {@code group:artifact:version}, separated by white space.
 */
public final class Libraries {
    private static final Pattern LINE = Pattern.compile("^//DEPS(?!\\S)(.*)$");
    private static final Pattern COORDINATES = Pattern.compile("[\\w.-]+:[\\w.-]+(:[\\w.-]+){1,3}");

    private final LibraryShelf shelf;
    private final Consumer<String> progress;

    /**
     * @param shelf asked before anything is fetched
     * @param progress told what is fetched, a line at a time
     */
    public Libraries(LibraryShelf shelf, Consumer<String> progress) {
        this.shelf = shelf;
        this.progress = progress;
    }

    /**
     * The jars of every library that {@code source} names and of those that they need.
     *
     * @throws Problem if a line is not well formed or a library cannot be had
     */
    List<Path> of(Program program, String source) {
        List<String> coordinates = coordinates(program, source);
        if (coordinates.isEmpty()) {
            return List.of();
        }
        try {
            return shelf.find(coordinates).orElseGet(() -> MavenRepository.resolve(program.file(), coordinates, progress));
        } catch (IOException e) {
            throw Problem.environment(FileTrouble.of(Act.READ_LIBRARIES, e, shelf.folder()));
        }
    }

    /** What the lines of {@code source} name, in their order. */
    static List<String> coordinates(Program program, String source) {
        List<String> found = new ArrayList<>();
        int line = 0;
        for (String text : source.split("\n", -1)) {
            line++;
            Matcher matcher = LINE.matcher(text.strip());
            if (matcher.matches()) {
                for (String each : matcher.group(1).strip().split("[\\s,]+")) {
                    if (!COORDINATES.matcher(each).matches()) {
                        throw Problem.wrong(Visible.line(program.file()) + ":" + line + ": //DEPS wants group:artifact:version, found "
                                + (each.isEmpty() ? "nothing" : each));
                    }
                    found.add(each);
                }
            }
        }
        return found;
    }
}
