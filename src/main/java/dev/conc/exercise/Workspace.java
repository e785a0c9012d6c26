package dev.conc.exercise;

import dev.conc.problem.FileTrouble.Act;
import dev.conc.problem.FileTrouble;
import dev.conc.problem.Problem;
import dev.conc.program.Program;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder of the learner's own work. A version of the program {@code locks/Bank} is {@code locks/Bank.java} in it. What is there is the learner's: it is never
 * replaced, emptied or deleted.
 *
 * @param folder where it is, whether or not it exists
 */
public record Workspace(Path folder) {
    /** How the folder is called where nobody has named another. */
    public static final String USUAL = "conc-work";

    /** Where the learner's version of a program is, or would be; the file of a program that is the learner's already. */
    public Path fileOf(Program program) {
        return program.isOfLesson() && program.original().isEmpty() ? folder.resolve(lesson(program)).resolve(program.fileName())
                : program.file();
    }

    /** The id of the program of which a file would be the version, by where it is: {@code locks/Bank}; empty for a file elsewhere. */
    public Optional<String> idOf(Path file) {
        Path work = folder.toAbsolutePath().normalize();
        Path whole = file.toAbsolutePath().normalize();
        boolean inside = whole.startsWith(work) && whole.getNameCount() == work.getNameCount() + 2;
        String name = String.valueOf(whole.getFileName());
        return inside && name.endsWith(".java")
                ? Optional.of(whole.getName(work.getNameCount()) + "/" + name.substring(0, name.length() - ".java".length()))
                : Optional.empty();
    }

    private static String lesson(Program program) {
        return program.id().substring(0, program.id().indexOf('/'));
    }

    /**
     * The learner's version of a lesson's program, if there is one and it says something else than the original. One that cannot be read
     * counts: the learner has to know.
     */
    public Optional<Program> mine(Program program) {
        return begun(program).filter(version -> differs(version, program));
    }

    /** The learner's version of a lesson's program, if there is one, also where it says the same as the original. */
    public Optional<Program> begun(Program program) {
        if (!program.isOfLesson() || program.original().isPresent() || !Files.exists(fileOf(program), LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        return Optional.of(program.version(fileOf(program)));
    }

    /** What is run where the learner has not asked for the original: the version, or the program itself where there is none. */
    public Program current(Program program) {
        return mine(program).orElse(program);
    }

    /** Whether two programs say something else; one that cannot be read says something else than any other. */
    public static boolean differs(Program one, Program other) {
        try {
            return !one.source().equals(other.source());
        } catch (Problem e) {
            return true;
        }
    }

    /**
     * The program as a file that the learner may change: the version that there is, or else a new copy. A program that is the learner's
     * already is given as it is.
     *
     * @throws Problem if there is none and none can be made
     */
    public Program edited(Program program) {
        if (!program.isOfLesson() || program.original().isPresent()) {
            return program;
        }
        return begun(program).orElseGet(() -> {
            Path copy = fileOf(program);
            create(copy, program.source(), Act.KEEP_WORK);
            return program.version(copy);
        });
    }

    /**
     * Copies a program into another folder, which is made where it is missing.
     *
     * @return the copy, or the same that was there already
     * @throws Problem if there is another file of its name, or none can be made
     */
    public static Path copy(Program program, Path to) {
        Path copy = to.resolve(program.fileName());
        if (!create(copy, program.source(), Act.WRITE) && differs(program.version(copy), program)) {
            throw Problem.wrong("copy.exists", copy);
        }
        return copy;
    }

    /** Whether it was made: what is there already is left as it is. */
    private static boolean create(Path file, String text, Act act) {
        try {
            return NewFile.create(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw Problem.environment(FileTrouble.of(act, e, file));
        }
    }
}
