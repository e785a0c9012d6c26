package dev.conc.cli;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;

/** All commands, for what executes and completes lines of them. */
interface Commands {
    /**
     * Executes one command.
     *
     * @param out where results go
     * @param err where complaints and progress go
     * @param words its name and its arguments
     * @return the exit code
     */
    int execute(Environment environment, PrintWriter out, PrintWriter err, List<String> words);

    /** Whether words that begin with an option say what to do. */
    boolean isComplete(List<String> words);

    /** All commands as picocli knows them. */
    CommandLine whole(Context context);
}
