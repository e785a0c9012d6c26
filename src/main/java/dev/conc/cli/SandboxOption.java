package dev.conc.cli;

import dev.conc.program.control.Box;
import dev.conc.schedule.worker.Sandbox;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** In what box of the operating system a program under control runs. */
final class SandboxOption {
    @Option(
            names = "--sandbox",
            paramLabel = "WHICH",
            description = "Execute the program in a sandbox of the operating system: bwrap (bubblewrap), auto (bubblewrap where it works) or none."
                    + " Default: what CONC_SANDBOX says, or none.")
    private @Nullable String which;

    /**
     * What is asked for.
     *
     * @throws dev.conc.problem.Problem if that is none
     */
    Sandbox box(Environment environment) {
        return which != null ? Box.of("--sandbox", which)
                : environment.variable(Box.VARIABLE).map(each -> Box.of(Box.VARIABLE, each)).orElse(Sandbox.NONE);
    }
}
