package dev.conc.ui.text;

import dev.conc.program.Program;
import java.util.List;

/** The lines of a program's source, to be shown beside what they do. */
public final class SourceLines {
    private final String file;
    private final List<String> lines;

    /** The lines of a program as they are now. */
    public static SourceLines of(Program program) {
        return new SourceLines(program.fileName(), program.source());
    }

    public SourceLines(String file, String source) {
        this.file = file;
        this.lines = List.of(source.split("\n", -1));
    }

    /** The whole source. */
    public String all() {
        return String.join("\n", lines);
    }

    /** Whether it is this file. */
    public boolean isOwn(String ofFile) {
        return file.equals(ofFile);
    }

    /** The text of a line, without its indentation; empty if there is no such line here. */
    public String text(String ofFile, int line) {
        return file.equals(ofFile) && line > 0 && line <= lines.size() ? lines.get(line - 1).strip() : "";
    }

    /** Where a line is, in a few characters: its number alone in the program's own file. */
    public String place(String ofFile, int line) {
        if (line <= 0) {
            return "";
        }
        return file.equals(ofFile) ? Integer.toString(line) : ofFile + ":" + line;
    }
}
