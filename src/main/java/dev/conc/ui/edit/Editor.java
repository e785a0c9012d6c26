package dev.conc.ui.edit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A program in which the learner changes files.
 *
 * @param command its words, without the file
 * @param form how it is told the file and the line
 */
public record Editor(List<String> command, Form form) {
    /** Those of the terminal that take a line as {@code +12} before the file. */
    private static final Set<
            String> PLUS = Set.of("vi", "vim", "nvim", "view", "vim.basic", "vim.tiny", "nano", "pico", "emacs", "emacsclient",
                    "micro", "joe", "jed", "mg", "ne", "kak", "mcedit");

    /** How an editor is told which line of which file it opens. */
    public enum Form {
        /** The file is its last argument, and the line is not told. */
        FILE,
        /** {@code +12 file}. */
        PLUS_LINE,
        /** {@code -g file:12}, in a window of its own. */
        GO_TO,
        /** {@code --line 12 file}, in a window of its own. */
        LINE_OPTION
    }

    /** The editor that somebody has named. */
    public static Editor named(List<String> command) {
        String name = name(command).toLowerCase(Locale.ROOT);
        return new Editor(List.copyOf(command), PLUS.contains(name) ? Form.PLUS_LINE : Form.FILE);
    }

    /** Whether it may need the terminal, and is waited for; others have windows of their own. */
    public boolean takesTerminal() {
        return form == Form.FILE || form == Form.PLUS_LINE;
    }

    /** What it is called. */
    public String name() {
        return name(command);
    }

    private static String name(List<String> command) {
        Path first = Path.of(command.getFirst()).getFileName();
        return first == null ? command.getFirst() : first.toString();
    }

    /**
     * The command that opens a file.
     *
     * @param line from 1; 0 for wherever the editor likes
     */
    List<String> open(Path file, int line) {
        List<String> words = new ArrayList<>(command);
        // What begins so would be an option.
        String path = file.toString().startsWith("-") ? Path.of(".").resolve(file).toString() : file.toString();
        switch (form) {
            case FILE -> words.add(path);
            case PLUS_LINE -> {
                if (line > 0) {
                    words.add("+" + line);
                }
                words.add(path);
            }
            case GO_TO -> words.addAll(List.of("-g", line > 0 ? path + ":" + line : path));
            case LINE_OPTION -> {
                if (line > 0) {
                    words.addAll(List.of("--line", Integer.toString(line)));
                }
                words.add(path);
            }
        }
        return List.copyOf(words);
    }
}
