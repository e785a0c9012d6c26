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

    /** A text and where it stands. */
    private record Placed(String where, String text) {}

    /**
     * Regular expressions for all of them; none if any output is fine.
     *
     * @param given by a command
     * @throws Problem if a text is not written as it has to be
     */
    public static List<String> of(Program program, List<String> given) {
        return all(program, given).stream().map(WantedText::expression).toList();
    }

    /**
     * All of them as a person writes them, with line ends.
     *
     * @param given by a command
     */
    public static List<String> texts(Program program, List<String> given) {
        return all(program, given).stream().map(Placed::text).toList();
    }

    private static List<Placed> all(Program program, List<String> given) {
        List<Placed> texts = new ArrayList<>();
        given.forEach(each -> texts.add(new Placed("--want", each.replace("\\n", "\n"))));
        int number = 0;
        for (String line : program.source().lines().toList()) {
            number++;
            if (line.startsWith(LINE)) {
                texts.add(new Placed(Visible.line(program.file()) + ":" + number,
                        line.substring(LINE.length()).strip().replace("\\n", "\n")));
            }
        }
        ExploredExpectation.of(program).stream().flatMap(each -> each.wanted().stream().flatMap(List::stream))
                .forEach(each -> texts.add(new Placed(Visible.line(program.expectationFile()), each.replace("\\n", "\n"))));
        return texts;
    }

    private static String expression(Placed placed) {
        try {
            return LinePattern.parseLines(placed.text()).expression();
        } catch (PatternInvalid e) {
            throw Problem.usage("wanted.wrong", placed.where(), e);
        }
    }
}
