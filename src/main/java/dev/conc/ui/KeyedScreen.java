package dev.conc.ui;

import java.util.List;

/** A screen that is shown in place of a lesson's page, which goes on reading the keys and hands them over. */
interface KeyedScreen {
    /** A key was pressed. */
    void press(Key key);

    /** The terminal is gone. */
    void hangUp();

    /** The keys that were pressed after the one that left, in their order. */
    List<Key> left();
}
