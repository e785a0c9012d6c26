package dev.conc.lesson;

/** Takes what is wrong in a text. */
interface Complaints {
    /** @param line from 1 */
    void add(int line, String cause);
}
