package dev.conc.ui.screen;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Links of terminals (OSC 8): a terminal that does not know them shows the text alone. */
public final class Hyperlink {
    private static final String END = "\u001b\\";

    private Hyperlink() {}

    /**
     * The sequence after which all is a link to a target; to nowhere if that is null. A URI in ASCII has nothing in it that acts on a
     * terminal.
     */
    static String begin(@Nullable URI target) {
        return "\u001b]8;;" + (target == null ? "" : target.toASCIIString()) + END;
    }

    /** Where a file is. */
    public static URI to(Path file) {
        return file.toAbsolutePath().normalize().toUri();
    }

    /** A file's path, harmless, as a link to it. */
    public static String of(Path file) {
        return begin(to(file)) + Glyph.harmless(file.toString()) + begin(null);
    }
}
