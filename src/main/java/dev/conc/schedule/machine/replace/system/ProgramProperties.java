package dev.conc.schedule.machine.replace.system;

import dev.conc.schedule.machine.Library;
import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.steps.AskedCall;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The system properties as the program sees them: those of the virtual machine, which it cannot change, and on top what it has set in this execution. */
final class ProgramProperties {
    private static @Nullable Properties changed;

    static {
        Machine.current.beforeEach(() -> changed = null);
    }

    private ProgramProperties() {}

    /** Only where the program changes them is it of any matter who reads them when. */
    private static void step() {
        if (Machine.current.sites().calls(AskedCall.CHANGES_PROPERTIES)) {
            Machine.current.step(Library.CALL);
        }
    }

    /** To be read. */
    static Properties read() {
        step();
        Properties own = changed;
        return own == null ? System.getProperties() : own;
    }

    /** To be changed, in this execution alone. */
    static Properties own() {
        step();
        Properties own = changed;
        if (own == null) {
            own = (Properties) System.getProperties().clone();
            changed = own;
        }
        return own;
    }
}
