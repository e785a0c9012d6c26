package dev.conc.lesson;

/** Takes what is wrong in a text. */
interface Complaints {
    /**
     * Something is wrong.
     *
     * @param line from 1
     */
    void add(int line, String cause);
}
