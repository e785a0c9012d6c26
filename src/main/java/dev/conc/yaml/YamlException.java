package dev.conc.yaml;

import dev.conc.problem.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** YAML that is not what its format asks for, with the place. */
public final class YamlException extends Exception implements Told {
    private final String file;
    private final int line;
    private final transient Told cause;
    private final transient List<YamlException> others = new ArrayList<>();

    YamlException(String file, int line, Told cause) {
        super(placed(file, line, cause.words(Locale.ENGLISH)));
        this.file = file;
        this.line = line;
        this.cause = cause;
    }

    /** The file, as it was named to the reader. */
    public String file() {
        return file;
    }

    /** The line of the mistake in the file, from 1. */
    public int line() {
        return line;
    }

    /** What is wrong there. */
    public Told cause() {
        return cause;
    }

    @Override
    public String words(Locale language) {
        return placed(file, line, cause.words(language));
    }

    private static String placed(String file, int line, String words) {
        return file + ":" + line + ": " + words;
    }

    /** The same, where more is wrong in the document. */
    YamlException with(List<YamlException> more) {
        more.forEach(each -> others.addAll(each.all()));
        return this;
    }

    /** Everything that is wrong in the document, in the order of its lines; this is the first or one of them. */
    public List<YamlException> all() {
        return Stream.concat(Stream.of(this), others.stream()).sorted((a, b) -> Integer.compare(a.line, b.line)).toList();
    }
}
