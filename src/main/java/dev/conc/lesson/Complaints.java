package dev.conc.lesson;

import dev.conc.problem.Told;

/** Takes what is wrong in a text. */
interface Complaints {
    /**
     * Something is wrong.
     *
     * @param line from 1
     */
    void add(int line, Told cause);
}
