package dev.conc.ui.screen;

import org.jline.terminal.Size;

/** What a {@link Loop} draws on. */
public interface Display {
    /** The size in columns and rows. */
    Size size();

    /** Sends sequences that the painter made. */
    void write(String sequences);

    /** Tells one listener from now on, in place of the one before, that the size or what is shown may have changed. */
    void onResize(Runnable listener);
}
