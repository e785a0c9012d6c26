package dev.conc.program;

import dev.conc.problem.Problem;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A program: one Java source file that is a lesson's or the learner's own.
 *
 * @param id how a person names it: {@code locks/Bank}, or the path of a file
 * @param file the source file
 */
public record Program(String id, Path file) {
    /** The largest source file that is read, in bytes. */
    private static final long LARGEST = 1 << 20;

    /** The name of the file without its ending, such as {@code Bank}. */
    public String name() {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ".java".length());
    }

    /** The program in a {@code .java} file of the learner's own. */
    public static Program ofFile(Path file) {
        if (!file.getFileName().toString().endsWith(".java")) {
            throw Problem.usage(file + " is not a .java file");
        }
        if (!Files.exists(file) && !Files.notExists(file)) {
            throw Problem.environment("cannot read " + file + ": permission denied");
        }
        if (!Files.isRegularFile(file)) {
            throw Problem.usage("there is no file " + file);
        }
        return new Program(file.toString(), file);
    }

    /**
     * The source, in UTF-8.
     *
     * @throws Problem if the file cannot be read, is larger than a mebibyte or is not UTF-8
     */
    public String source() {
        try {
            if (Files.size(file) > LARGEST) {
                throw Problem.wrong(file + " is larger than a mebibyte: too large for a program that one reads");
            }
            return Files.readString(file).replace("\r\n", "\n");
        } catch (CharacterCodingException e) {
            throw Problem.wrong(file + " is not UTF-8 text; save it as UTF-8");
        } catch (IOException e) {
            throw Problem.environment("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /** The expectation beside the program, whether or not the file exists. */
    public Path expectationFile() {
        return file.resolveSibling(name() + ".expect.yaml");
    }
}
