package dev.conc.ui.screen;

import java.util.List;

/** A screen that takes the place of a lesson for a while, and has no keys of its own: the lesson's are handed to it. */
public interface NestedScreen {
    /** A key was pressed. */
    void press(Key key);

    /** These keys were pressed before the screen was there; never waits for room. For the thread that will show it. */
    void pressAhead(List<Key> keys);

    /** The terminal is gone. */
    void hangUp();

    /** The keys that were pressed after the one that left, in their order. */
    List<Key> left();
}
