package dev.conc.program.control;

import dev.conc.problem.Problem;
import dev.conc.schedule.worker.Sandbox;
import java.util.Locale;
import java.util.Optional;

/** Which box of the operating system a program under control runs in, as it is asked for. */
public final class Box {
    /** The environment variable that says it where no option does. */
    public static final String VARIABLE = "CONC_SANDBOX";

    private Box() {}

    /**
     * What the environment of this process asks for; without it, none.
     *
     * @throws Problem if it asks for something that is not there
     */
    public static Sandbox usual() {
        return Optional.ofNullable(System.getenv(VARIABLE)).filter(each -> !each.isBlank()).map(each -> of(VARIABLE, each))
                .orElse(Sandbox.NONE);
    }

    /**
     * The box of a name.
     *
     * @param where what says so
     * @throws Problem if there is none of this name
     */
    public static Sandbox of(String where, String name) {
        for (Sandbox each : Sandbox.values()) {
            if (word(each).equals(name.strip())) {
                return each;
            }
        }
        throw Problem.usage("sandbox.name", where, name);
    }

    private static String word(Sandbox sandbox) {
        return sandbox.name().toLowerCase(Locale.ROOT);
    }
}
