package dev.conc.author;

import java.util.List;

/** Is told how a check goes on, by the thread that performs it. */
public interface CheckListener {
    /** A step begins. */
    void begins(CheckStep step);

    /** Something is wrong; never told twice. */
    void found(List<Finding> findings);
}
