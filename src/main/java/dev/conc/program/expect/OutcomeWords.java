package dev.conc.program.expect;

import dev.conc.schedule.End;
import dev.conc.yaml.YamlException;
import dev.conc.yaml.YamlNode;

/** How the files of a lesson write what a program prints and how it ends (see docs/lesson-format.md). */
public final class OutcomeWords {
    private OutcomeWords() {}

    /** What is printed, without the line end after the last line. */
    public static String output(YamlNode node) throws YamlException {
        return ExploredExpectation.trimmed(node.text());
    }

    /** The end that is named. */
    public static End end(YamlNode node) throws YamlException {
        return FormatWords.end(node);
    }
}
