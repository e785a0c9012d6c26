package dev.conc.program.run;

import java.util.List;

/**
 * What a run printed, line by line, and how it ended.
 *
 * @param output whole lines in the order in which they ended
 */
public record RunOutput(List<Output> output, Ending ending) {
    /** The lines of standard output, or of standard error. */
    public List<String> lines(boolean error) {
        return output.stream().filter(each -> each.error() == error).map(Output::text).toList();
    }
}
