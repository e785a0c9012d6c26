package dev.conc.text;

import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** A file that is not read, though the system might let one. */
public final class Unreadable extends FileSystemException {
    private final Why why;
    private final long number;

    /** Why it is not read. */
    public enum Why {
        /** It is a folder. */
        FOLDER,
        /** It is a pipe, from which nobody knows what comes and when. */
        PIPE,
        /** It is a pipe, and nobody has written into it. */
        SILENT,
        /** It is a device, a socket or something else that is no file. */
        DEVICE,
        /** It is a link that leads nowhere. */
        DANGLING,
        /** It is a link out of the folder that it belongs to. */
        OUTSIDE,
        /** It is larger than a number of mebibytes. */
        TOO_LARGE,
        /** It is not UTF-8 from a line on. */
        NO_TEXT
    }

    Unreadable(Path file, Why why, long number) {
        super(file.toString(), null, why.name());
        this.why = why;
        this.number = number;
    }

    /** Why it is not read. */
    public Why why() {
        return why;
    }

    /** The mebibytes or the line that {@link #why} is about; 0 for the others. */
    public long number() {
        return number;
    }
}
