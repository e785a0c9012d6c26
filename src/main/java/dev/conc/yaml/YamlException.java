package dev.conc.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** YAML that is not what its format asks for, with the place. */
public final class YamlException extends Exception {
    private final String file;
    private final int line;
    private final String cause;
    private final transient List<YamlException> others = new ArrayList<>();

    YamlException(String file, int line, String cause) {
        super(file + ":" + line + ": " + cause);
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
    public String cause() {
        return cause;
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
