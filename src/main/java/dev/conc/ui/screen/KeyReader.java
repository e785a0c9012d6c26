package dev.conc.ui.screen;

import java.io.IOError;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jline.keymap.BindingReader;
import org.jline.keymap.KeyMap;
import org.jline.reader.EndOfFileException;
import org.jline.terminal.Terminal;
import org.jline.utils.NonBlockingInputStream;
import org.jspecify.annotations.Nullable;

/** Reads keys from a terminal, by what terminals of all kinds send. */
public final class KeyReader {
    private static final String ESCAPE = "\u001b";
    /** Terminals send arrows as CSI or, in application mode, as SS3 sequences. */
    private static final String[] INTRODUCERS = {ESCAPE + "[", ESCAPE + "O"};

    private static final long AMBIGUOUS_ESCAPE_MILLIS = 60;

    /** How JLine calls its thread, after the name of the terminal. */
    private static final String WAITING = " non blocking reader thread";

    /** That thread looks ten times a second whether it is to end. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

    /** What stands for a key that types its character. */
    private static final Key TYPED = new Key.Typed("");

    private final @Nullable BindingReader reader;
    private final KeyMap<Key> keys = keys();

    public KeyReader(Terminal terminal) {
        this.reader = open(terminal);
    }

    /** The terminal may have been closed since there was a screen: null then. */
    private static @Nullable BindingReader open(Terminal terminal) {
        try {
            return new BindingReader(terminal.reader());
        } catch (IllegalStateException closed) {
            return null;
        }
    }

    /**
     * To be called when nobody reads keys any more, before a program reads the terminal itself: JLine waits for the next key in a thread of its own,
     * which would take it from that program. Returns when that thread has ended, since who reads keys again would else have two of them.
     */
    static void stopWaiting(Terminal terminal) {
        try {
            if (terminal.input() instanceof NonBlockingInputStream waiting) {
                waiting.shutdown();
            }
        } catch (IllegalStateException closed) {
            return;
        }
        String waiting = terminal.getName() + WAITING;
        long began = System.nanoTime();
        while (Thread.getAllStackTraces().keySet().stream().anyMatch(each -> each.getName().equals(waiting))
                && System.nanoTime() - began < PATIENCE.toNanos()) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    /** The next key; null at the end of the input. */
    public @Nullable Key next() {
        if (reader == null) {
            return null;
        }
        try {
            Key key = reader.readBinding(keys);
            return key == TYPED ? new Key.Typed(reader.getLastBinding()) : key;
        } catch (IOError | EndOfFileException e) {
            return null;
        }
    }

    private static KeyMap<Key> keys() {
        KeyMap<Key> keys = new KeyMap<>();
        keys.setNomatch(Key.Special.UNKNOWN);
        keys.setUnicode(TYPED);
        keys.setAmbiguousTimeout(AMBIGUOUS_ESCAPE_MILLIS);
        for (char c = ' '; c < 0x7f; c++) {
            keys.bind(TYPED, Character.toString(c));
        }
        keys.bind(Key.Special.ENTER, "\r", "\n");
        keys.bind(Key.Special.TAB, "\t");
        keys.bind(Key.Special.ESCAPE, ESCAPE);
        keys.bind(Key.Special.BACKSPACE, "\b", "\u007f");
        keys.bind(Key.Special.INTERRUPT, KeyMap.ctrl('C'));
        keys.bind(Key.Special.HOME, ESCAPE + "[1~", ESCAPE + "[7~");
        keys.bind(Key.Special.END, ESCAPE + "[4~", ESCAPE + "[8~");
        keys.bind(Key.Special.PAGE_UP, ESCAPE + "[5~", KeyMap.ctrl('B'));
        keys.bind(Key.Special.PAGE_DOWN, ESCAPE + "[6~", KeyMap.ctrl('F'));
        for (String introducer : INTRODUCERS) {
            keys.bind(Key.Special.UP, introducer + "A");
            keys.bind(Key.Special.DOWN, introducer + "B");
            keys.bind(Key.Special.RIGHT, introducer + "C");
            keys.bind(Key.Special.LEFT, introducer + "D");
            keys.bind(Key.Special.HOME, introducer + "H");
            keys.bind(Key.Special.END, introducer + "F");
            keys.bind(Key.Special.BACK_TAB, introducer + "Z");
        }
        bindTheRest(keys);
        return keys;
    }

    /** Function keys and keys pressed with Shift, Alt or Ctrl send sequences too, whose last letters must not be taken for keys. */
    private static void bindTheRest(KeyMap<Key> keys) {
        for (char last = 'A'; last <= 'Z'; last++) {
            for (String introducer : INTRODUCERS) {
                bindIfFree(keys, introducer + last);
            }
            for (int modifiers = 2; modifiers <= 16; modifiers++) {
                bindIfFree(keys, ESCAPE + "[1;" + modifiers + last);
            }
            // The console of Linux.
            bindIfFree(keys, ESCAPE + "[[" + last);
        }
        for (int number = 1; number <= 34; number++) {
            bindIfFree(keys, ESCAPE + "[" + number + "~");
        }
    }

    private static void bindIfFree(KeyMap<Key> keys, String sequence) {
        if (keys.getBound(sequence) == null) {
            keys.bind(Key.Special.UNKNOWN, sequence);
        }
    }

    /** Hands all keys to a screen, until the terminal is gone or this thread is interrupted. */
    public void handTo(NestedScreen screen) {
        for (Key key = next(); key != null; key = next()) {
            screen.press(key);
        }
    }
}
