package dev.conc.schedule.machine;

import dev.conc.schedule.Access;

/** Says what an operation would do if it were taken now; asked in every state in which the operation is next. */
@FunctionalInterface
public interface Guard {
    Access access();
}
