package dev.conc.program.expect;

import dev.conc.problem.Problem;
import dev.conc.program.Program;
import dev.conc.text.Visible;
import java.util.ArrayList;
import java.util.List;

/**
 * The outputs that a program is wanted to have: lines {@code //WANT TEXT} in its source, {@code wanted} in its {@code .expect.yaml} file, and what a command is given. In all of them {@code \\n} stands for a line end, and what varies is
 * written as in the lines of {@code .expect.yaml}: {@code {int}}, {@code {word:name}}; {@code {lines}} stands for whole lines.
 */
public final class WantedText {
    private static final String LINE = "//WANT ";

    private WantedText() {}

    /**
     * Regular expressions for all of them; none if any output is fine.
     *
     * @param given by a command
     * @throws Problem if a text is not written as it has to be
     */
    public static List<String> of(Program program, List<String> given) {
        List<String> expressions = new ArrayList<>();
        for (String each : given) {
            expressions.add(expression("--want", each));
        }
        int number = 0;
        for (String line : program.source().lines().toList()) {
            number++;
            if (line.startsWith(LINE)) {
                expressions.add(expression(Visible.line(program.file()) + ":" + number, line.substring(LINE.length()).strip()));
            }
        }
        ExploredExpectation.of(program).stream().flatMap(each -> each.wanted().stream().flatMap(List::stream))
                .forEach(each -> expressions.add(expression(Visible.line(program.expectationFile()), each)));
        return expressions;
    }

    private static String expression(String where, String text) {
        try {
            return LinePattern.parseLines(text.replace("\\n", "\n")).expression();
        } catch (IllegalArgumentException e) {
            throw Problem.usage(where + ": " + e.getMessage());
        }
    }
}
