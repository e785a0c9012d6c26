package dev.conc.ui;

import org.jline.keymap.KeyMap;

/** What a key on the lesson screen means. */
enum Action {
    NEXT,
    PREVIOUS,
    ON,
    RUN,
    STOP,
    INTERRUPT,
    CHOOSE,
    NEXT_PANE,
    PREVIOUS_PANE,
    ZOOM,
    LINE_DOWN,
    LINE_UP,
    PAGE_DOWN,
    PAGE_UP,
    TOP,
    BOTTOM,
    LANGUAGE,
    HELP,
    BACK,
    QUIT,
    NOTHING;

    private static final String ESCAPE = "\u001b";
    /** Terminals send arrows as CSI or, in application mode, as SS3 sequences. */
    private static final String[] INTRODUCERS = {ESCAPE + "[", ESCAPE + "O"};
    private static final long AMBIGUOUS_ESCAPE_MILLIS = 60;

    /** The keys, by what terminals of all kinds send. */
    static KeyMap<Action> keys() {
        KeyMap<Action> keys = new KeyMap<>();
        keys.setNomatch(NOTHING);
        keys.setUnicode(NOTHING);
        keys.setAmbiguousTimeout(AMBIGUOUS_ESCAPE_MILLIS);
        keys.bind(NEXT, "n", "N");
        keys.bind(PREVIOUS, "p", "P");
        keys.bind(ON, " ");
        keys.bind(RUN, "r", "R", "\r", "\n");
        keys.bind(STOP, "s", "S");
        keys.bind(INTERRUPT, KeyMap.ctrl('C'));
        keys.bind(CHOOSE, "c", "C");
        keys.bind(NEXT_PANE, "\t");
        keys.bind(ZOOM, "z", "Z");
        keys.bind(LINE_DOWN, "j", "J");
        keys.bind(LINE_UP, "k", "K");
        keys.bind(PAGE_DOWN, "f", "F", KeyMap.ctrl('F'), ESCAPE + "[6~");
        keys.bind(PAGE_UP, "b", "B", KeyMap.ctrl('B'), ESCAPE + "[5~");
        keys.bind(TOP, "g", ESCAPE + "[1~", ESCAPE + "[7~");
        keys.bind(BOTTOM, "G", ESCAPE + "[4~", ESCAPE + "[8~");
        keys.bind(LANGUAGE, "l", "L");
        keys.bind(HELP, "?");
        keys.bind(BACK, ESCAPE);
        keys.bind(QUIT, "q", "Q");
        for (String introducer : INTRODUCERS) {
            keys.bind(LINE_UP, introducer + "A");
            keys.bind(LINE_DOWN, introducer + "B");
            keys.bind(NEXT, introducer + "C");
            keys.bind(PREVIOUS, introducer + "D");
            keys.bind(TOP, introducer + "H");
            keys.bind(BOTTOM, introducer + "F");
            keys.bind(PREVIOUS_PANE, introducer + "Z");
        }
        return keys;
    }
}
