package dev.conc.ui.plain;

import dev.conc.program.run.Origin;
import dev.conc.program.run.Output;
import dev.conc.ui.screen.Glyph;
import dev.conc.ui.screen.Role;
import dev.conc.ui.screen.Theme;
import java.io.PrintWriter;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Prints what a program prints as it comes, each line with who printed it once another thread than main, or another process, has
 * printed something.
 */
public final class PlainRun implements Consumer<Output> {
    private static final int WIDEST_TAG = 16;

    private final PrintWriter out;
    private final PrintWriter err;
    private final Theme theme;
    private boolean tagged;
    private int tagWidth;
    /** Who began the line that has not ended, if one has not. */
    private @Nullable Output open;
    private volatile @Nullable Runnable nobodyReads;

    /**
     * @param out where the program's standard output goes
     * @param err where its standard error goes
     */
    public PlainRun(PrintWriter out, PrintWriter err, Theme theme) {
        this.out = out;
        this.err = err;
        this.theme = theme;
    }

    @Override
    public void accept(Output output) {
        PrintWriter to = output.error() ? err : out;
        boolean goesOn = open != null && open.origin().equals(output.origin()) && open.error() == output.error();
        if (!goesOn) {
            finish();
            to.print(tag(output.origin()));
        }
        to.print(Glyph.harmless(output.text()));
        if (output.endsLine()) {
            to.println();
        }
        open = output.endsLine() ? null : output;
        Runnable stop = nobodyReads;
        // Flushes, and tells whether the reader has gone, as in `conc run Flood | head`.
        if (to.checkError() && stop != null) {
            stop.run();
        }
    }

    /** Calls {@code stop} when what is printed reaches nobody any more. */
    public void whenNobodyReads(Runnable stop) {
        nobodyReads = stop;
    }

    /** Ends a line that the program left without an end. */
    public void finish() {
        if (open != null) {
            PrintWriter to = open.error() ? err : out;
            to.println();
            to.flush();
            open = null;
        }
    }

    private String tag(Origin origin) {
        tagged |= !origin.isMain();
        if (!tagged) {
            return "";
        }
        tagWidth = Math.min(WIDEST_TAG, Math.max(tagWidth, Glyph.width(origin.tag())));
        return Glyph.pad(origin.tag(), tagWidth) + theme.drawn("│ ", Role.RULE);
    }
}
