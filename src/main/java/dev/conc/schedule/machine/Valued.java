package dev.conc.schedule.machine;

/** Something of the machine's that is a location and can say what is there. */
public interface Valued {
    /** What is there now; equal to an earlier one if nothing has changed that matters. It must be a record, a list of such or of what is compared by identity, or a boxed value. */
    Object value();
}
