package dev.conc.ui;

/** A part of the lesson screen that can be scrolled by itself. */
enum Pane {
    TEXT,
    SOURCE,
    OUTPUT,
    /** The keys, in place of all others. */
    HELP
}
