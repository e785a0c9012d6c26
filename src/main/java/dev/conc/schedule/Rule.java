package dev.conc.schedule;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the access of an operation follows from the state of its location, so that an explorer can tell what the operation would have
 * been at an earlier point of the same execution without running it there.
 */
public enum Rule {
    /** Touches no shared location: sleeps, yields, most joins and ends of threads. */
    LOCAL,
    /** Always reads. */
    READ,
    /** Always updates. */
    UPDATE,
    /** Updates a lock when its state is null (free), and is blocked otherwise. */
    LOCK,
    /** Updates when the state equals the expected value (by {@code ==} for references, by value for boxed numbers), and reads otherwise. */
    COMPARE,
    /** Not to be foretold: only the running program can say. Programs with such operations are explored by races or with sleep sets. */
    OTHER;

    /**
     * The access that an operation of this rule has where its location is in the given state.
     *
     * @throws IllegalStateException for {@link #OTHER}
     */
    public Access access(@Nullable Object expected, @Nullable Object state) {
        return switch (this) {
            case LOCAL -> Access.NONE;
            case READ -> Access.READ;
            case UPDATE -> Access.UPDATE;
            case LOCK -> state == null ? Access.UPDATE : Access.BLOCKED;
            case COMPARE -> same(expected, state) ? Access.UPDATE : Access.READ;
            case OTHER -> throw new IllegalStateException("the access of this operation cannot be foretold");
        };
    }

    private static boolean same(@Nullable Object expected, @Nullable Object state) {
        return expected == state
                || ((expected instanceof Number || expected instanceof Boolean || expected instanceof Character)
                        && Objects.equals(expected, state));
    }
}
