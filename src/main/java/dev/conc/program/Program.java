package dev.conc.program;

import dev.conc.problem.FileTrouble.Act;
import dev.conc.problem.FileTrouble;
import dev.conc.problem.Problem;
import dev.conc.text.TextFile;
import dev.conc.text.Unreadable;
import dev.conc.text.Visible;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A program: one Java source file that is a lesson's or the learner's own.
 *
 * @param id how a person names it: {@code locks/Bank}, or the path of a file
 * @param file the source file
 * @param piped what came from {@code file}, where that is a pipe, which can be read once
 * @param original the lesson's file of which {@code file} is a version of the learner's; empty for a program that is no such version
 */
public record Program(String id, Path file, Optional<String> piped, Optional<Path> original) {
    private static final String ENDING = ".java";

    /** Where the descriptors of a process have names. */
    private static final Path DESCRIPTORS = Path.of("/dev");

    /** What a program from a pipe is called. */
    private static final String NAMELESS = "Main";

    /** The program in a file. */
    public Program(String id, Path file) {
        this(id, file, Optional.empty(), Optional.empty());
    }

    /** The learner's version of this program, in a file of theirs: it is called and expected to behave as this one. */
    public Program version(Path own) {
        return new Program(id, own, Optional.empty(), Optional.of(original.orElse(file)));
    }

    /** The program of which this is a version, or this one. */
    public Program base() {
        return original.map(of -> new Program(id, of)).orElse(this);
    }

    /** Whether it belongs to a lesson, and is not a file that a person named. */
    public boolean isOfLesson() {
        return !id.equals(file.toString());
    }

    /** The name of the file without its ending, such as {@code Bank}. */
    public String name() {
        String name = fileName();
        return name.substring(0, name.length() - ENDING.length());
    }

    /** The name of the file, such as {@code Bank.java}. */
    public String fileName() {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(ENDING) ? name : NAMELESS + ENDING;
    }

    /**
     * The program in a {@code .java} file of the learner's own, or in a pipe such as that of {@code <(…)}, which is read here.
     *
     * @throws Problem if there is no such file, or it is neither a file nor a pipe
     */
    public static Program ofFile(Path file) {
        boolean java = String.valueOf(file.getFileName()).endsWith(ENDING);
        try {
            if (TextFile.isPipe(file) || file.startsWith(DESCRIPTORS)) {
                return new Program(file.toString(), file, Optional.of(lines(TextFile.readPipe(file, TextFile.PROGRAM))), Optional.empty());
            }
            if (!java && Files.isRegularFile(file)) {
                throw Problem.usage("program.noJava", Visible.line(file));
            }
            if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
                throw Problem.usage("program.missing", Visible.line(file));
            }
            TextFile.check(file);
        } catch (Unreadable e) {
            throw Problem.usage(FileTrouble.of(Act.READ, e, file));
        } catch (IOException e) {
            throw Problem.environment(FileTrouble.of(Act.READ, e, file));
        }
        return new Program(file.toString(), file);
    }

    /**
     * The source, in UTF-8.
     *
     * @throws Problem if the file cannot be read, is larger than a mebibyte or is not UTF-8
     */
    public String source() {
        if (piped.isPresent()) {
            return piped.get();
        }
        try {
            return lines(TextFile.read(file, TextFile.PROGRAM));
        } catch (Unreadable e) {
            throw Problem.wrong(FileTrouble.of(Act.READ, e, file));
        } catch (IOException e) {
            throw Problem.environment(FileTrouble.of(Act.READ, e, file));
        }
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n");
    }

    /** The expectation beside the program, or beside that of which it is a version, whether or not the file exists. */
    public Path expectationFile() {
        return original.orElse(file).resolveSibling(name() + ".expect.yaml");
    }
}
