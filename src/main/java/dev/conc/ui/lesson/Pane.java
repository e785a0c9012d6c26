package dev.conc.ui.lesson;

/** A part of the lesson screen that can be scrolled by itself. */
public enum Pane {
    TEXT,
    SOURCE,
    OUTPUT,
    /** The keys, in place of all others. */
    HELP,
    /** The learner's version beside the original, in place of all others. */
    COMPARISON
}
