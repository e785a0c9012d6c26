package dev.conc.cli;

import dev.conc.problem.FileTrouble.Act;
import dev.conc.problem.FileTrouble;
import dev.conc.problem.Problem;
import dev.conc.text.TextFile;
import dev.conc.text.Unreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts the words of a file where an argument is {@code @FILE}, such as a schedule that the stage has saved. What such a file says is not looked for further files.
 * {@code @@} stands for an argument's own {@code @}. What follows {@code --} is for a program and stays as it is.
 */
final class ArgumentFiles {
    private ArgumentFiles() {}

    /**
     * The arguments with what the files say. One that names no file stays as it is.
     *
     * @throws Problem if a file cannot be read, is larger than a mebibyte, or leaves a quote open
     */
    static String[] expanded(String... given) {
        List<String> expanded = new ArrayList<>();
        boolean program = false;
        for (String each : given) {
            program |= each.equals("--");
            if (program) {
                expanded.add(each);
            } else if (each.startsWith("@@")) {
                expanded.add(each.substring(1));
            } else if (each.startsWith("@") && isThere(each.substring(1))) {
                expanded.addAll(words(Path.of(each.substring(1))));
            } else {
                expanded.add(each);
            }
        }
        return expanded.toArray(String[]::new);
    }

    private static boolean isThere(String name) {
        try {
            return !name.isEmpty() && Files.exists(Path.of(name), LinkOption.NOFOLLOW_LINKS);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static List<String> words(Path file) {
        try {
            List<String> words = new ArrayList<>();
            TextFile.readPipe(file, TextFile.PROGRAM).lines().forEach(line -> words.addAll(Words.of(line)));
            return words;
        } catch (Unreadable e) {
            throw Problem.usage(FileTrouble.of(Act.READ, e, file));
        } catch (IOException e) {
            throw Problem.environment(FileTrouble.of(Act.READ, e, file));
        }
    }
}
