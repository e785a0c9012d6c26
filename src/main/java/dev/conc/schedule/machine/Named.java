package dev.conc.schedule.machine;

/** An object of the machine's own that people are told about by a name of its own. */
public interface Named {
    /** What it is called in messages. */
    String name();
}
