package dev.conc.ui.text;

import dev.conc.language.Language;
import dev.conc.lesson.ProgramComments;
import dev.conc.program.Program;
import dev.conc.program.compile.Sibling;
import dev.conc.program.compile.Siblings;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The lines of a program's source, to be shown beside what they do. */
public final class SourceLines {
    private final String file;
    private final Map<String, List<String>> files;

    /** The lines of a program and of the sources beside it that it may need, as they are now. */
    public static SourceLines of(Program program) {
        return of(program, Language.EN);
    }

    /** The same, with comments in a language where the lesson has them. */
    public static SourceLines of(Program program, Language language) {
        Map<String, List<String>> files = new HashMap<>();
        Set<String> several = new HashSet<>();
        for (Sibling each : Siblings.of(program)) {
            if (files.put(each.fileName(), lines(each.text())) != null) {
                several.add(each.fileName());
            }
        }
        // A step tells the name of its file without a folder: of two files nobody knows which it is.
        files.keySet().removeAll(several);
        files.put(program.fileName(), lines(ProgramComments.shown(program, language)));
        return new SourceLines(program.fileName(), files);
    }

    public SourceLines(String file, String source) {
        this(file, Map.of(file, lines(source)));
    }

    private SourceLines(String file, Map<String, List<String>> files) {
        this.file = file;
        this.files = Map.copyOf(files);
    }

    private static List<String> lines(String source) {
        return List.of(source.split("\n", -1));
    }

    /** The name of the program's own file. */
    public String own() {
        return file;
    }

    /** Whether the text of a file is known. */
    public boolean has(String ofFile) {
        return files.containsKey(ofFile);
    }

    /** The whole source of a file that is known. */
    public String all(String ofFile) {
        return String.join("\n", files.getOrDefault(ofFile, List.of()));
    }

    /** The text of a line, without its indentation; empty if there is no such line here. */
    public String text(String ofFile, int line) {
        List<String> lines = files.getOrDefault(ofFile, List.of());
        return line > 0 && line <= lines.size() ? lines.get(line - 1).strip() : "";
    }

    /** Where a line is, in a few characters: its number alone in the program's own file. */
    public String place(String ofFile, int line) {
        if (line <= 0) {
            return "";
        }
        return file.equals(ofFile) ? Integer.toString(line) : ofFile + ":" + line;
    }
}
