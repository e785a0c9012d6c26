package dev.conc.schedule;

import org.jspecify.annotations.Nullable;

/** The steps of an execution, in the order in which they were taken, numbered from 0. */
public interface Steps {
    int count();

    int thread(int step);

    /** The location it touched, numbered within this execution; -1 for none. */
    int location(int step);

    /** What it did there. Never {@link Access#BLOCKED}. */
    Access access(int step);

    Rule rule(int step);

    /** What a {@link Rule#COMPARE} expected. */
    @Nullable
    Object expected(int step);

    /** The state of the location just before the step, as {@link Rule#access} takes it (null where the rules at this location need none). */
    @Nullable
    Object before(int step);

    /** The earlier step that this one follows besides its thread's own last one, or -1. */
    int cause(int step);

    /** Whether the step is a plain memory access (a field that is not volatile, an array element): unordered and conflicting, two of them are a data race. */
    boolean plain(int step);

    /** Where in the source the step was taken, for {@link ControlledProgram#site}. */
    int site(int step);

    /** What kind of step it was. */
    Kind kind(int step);

    /** What the step does to the order of memory. */
    default Ordering ordering(int step) {
        if (plain(step)) {
            return Ordering.NOTHING;
        }
        if (access(step) == Access.UPDATE) {
            return Ordering.BOTH;
        }
        return kind(step) == Kind.ACQUIRE && rule(step) == Rule.COMPARE ? Ordering.NOTHING : Ordering.SHARES;
    }
}
