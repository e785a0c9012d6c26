package dev.conc.author;

import dev.conc.problem.ExitCode;
import java.util.List;

/**
 * What a check has found.
 *
 * @param lessons how many lessons there are
 * @param programs how many programs they have
 * @param questions how many questions they ask
 * @param complete whether everything was checked, and not ended before
 * @param findings in the order of files and lines
 */
public record CheckResult(int lessons, int programs, int questions, boolean complete, List<Finding> findings) {
    /** How a command ends that has found this. */
    public ExitCode exitCode() {
        if (findings.stream().anyMatch(each -> !each.fault().isOfMachine())) {
            return ExitCode.WRONG;
        }
        return findings.isEmpty() ? ExitCode.FINE : ExitCode.ENVIRONMENT;
    }
}
