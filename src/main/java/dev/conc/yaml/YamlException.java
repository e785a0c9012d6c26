package dev.conc.yaml;

/** YAML that is not what its format asks for, with the place. */
public final class YamlException extends Exception {
    private final String file;
    private final int line;
    private final String cause;

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
}
