package dev.conc.ui.lesson;

import dev.conc.program.Program;
import dev.conc.problem.Told;
import dev.conc.program.compile.Diagnostic;
import dev.conc.program.run.Ending;
import dev.conc.program.run.Output;
import dev.conc.ui.screen.Glyph;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the screen knows of the program that was run last.
 *
 * @param number tells this run from those before it, whose late events must be ignored
 * @param lines what was printed; the oldest lines go when there are too many
 * @param dropped how many lines went
 */
public record RunState(Program program, long number, Phase phase, List<Output> lines, long dropped) {
    /** The lines that are kept. */
    static final int MOST_LINES = 10_000;

    /** The columns of who printed a line, and of the rule behind it. */
    private static final int WIDEST_TAG = 19;

    /** Where a run stands. */
    sealed interface Phase {
        /** The compiler is at work. */
        record Compiling() implements Phase {}

        /** It runs, and has for so long. */
        record Running(Duration elapsed) implements Phase {}

        /** It has ended. */
        record Ended(Ending ending, Duration elapsed) implements Phase {}

        /** It did not compile; the advice says what to do where the compiler does not. */
        record NotCompiled(List<Diagnostic> diagnostics, List<Told> advice) implements Phase {}

        /** It could not be run at all. */
        record Failed(String message) implements Phase {}
    }

    static RunState begin(Program program, long number) {
        return new RunState(program, number, new Phase.Compiling(), List.of(), 0);
    }

    RunState with(Phase other) {
        return new RunState(program, number, other, lines, dropped);
    }

    /** This with more printed; a piece without an end is joined with what its thread prints next. */
    RunState with(List<Output> pieces) {
        List<Output> all = new ArrayList<>(lines);
        for (Output piece : pieces) {
            Optional<Integer> open = openLine(all, piece);
            if (open.isPresent()) {
                Output begun = all.get(open.get());
                all.set(open.get(), new Output(
                        piece.origin(), piece.error(), begun.text() + piece.text(), piece.endsLine(), begun.nanos()));
            } else {
                all.add(piece);
            }
        }
        int excess = Math.max(0, all.size() - MOST_LINES);
        return new RunState(program, number, phase, List.copyOf(all.subList(excess, all.size())), dropped + excess);
    }

    /** The unfinished line that the piece belongs to, looked for among the latest ones. */
    private static Optional<Integer> openLine(List<Output> lines, Output piece) {
        for (int i = lines.size() - 1; i >= Math.max(0, lines.size() - 100); i--) {
            Output line = lines.get(i);
            if (!line.endsLine() && line.origin().equals(piece.origin()) && line.error() == piece.error()) {
                // Memory is bounded by lines, so a line must be too.
                return line.text().length() < 100_000 ? Optional.of(i) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** How many rows of so many columns what is shown of it takes, at least one, as far as that is less than {@code most}. */
    int rows(int width, int most) {
        if (!(phase instanceof Phase.Compiling || phase instanceof Phase.Running || phase instanceof Phase.Ended) || dropped > 0) {
            return most;
        }
        int tags = hasSeveralOrigins() ? WIDEST_TAG : 0;
        int rows = 0;
        for (int i = 0; i < lines.size() && rows < most; i++) {
            rows += 1 + Math.max(0, Glyph.width(lines.get(i).text()) + tags - 1) / Math.max(1, width);
        }
        return Math.min(most, Math.max(1, rows));
    }

    public boolean isGoingOn() {
        return phase instanceof Phase.Compiling || phase instanceof Phase.Running;
    }

    boolean hasSeveralOrigins() {
        return lines.stream().map(Output::origin).distinct().limit(2).count() > 1
                || lines.stream().anyMatch(line -> !line.origin().isMain());
    }
}
