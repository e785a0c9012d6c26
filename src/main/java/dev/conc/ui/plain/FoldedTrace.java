package dev.conc.ui.plain;

import dev.conc.program.control.Playback;
import dev.conc.schedule.worker.TraceEvent;
import dev.conc.schedule.worker.TraceStep;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What is shown of an execution that is too long to be read step by step: of what repeats itself the first round and the last, of what a thread does before there is another one a line, and of
 * what is still too long the beginning and the end.
 */
final class FoldedTrace {
    /** A part of the execution that is shown in a row. Steps and rounds are counted from 1. */
    sealed interface Part {
        /** How many steps it stands for. */
        int steps();

        /**
         * A step that is shown.
         *
         * @param number the step, counted from 0
         */
        record Step(int number) implements Part {
            @Override
            public int steps() {
                return 1;
            }
        }

        /** All that is done before a second thread is started. */
        record Alone(int first, int last, int thread) implements Part {
            @Override
            public int steps() {
                return last - first + 1;
            }
        }

        /**
         * Rounds that are like the one before them but for values and indices.
         *
         * @param period how many steps a round has
         * @param firstLine the least line that a round is at; 0 if it is in several files, is of several threads, or is not known
         */
        record Rounds(int first, int last, int firstRound, int lastRound, int period, int firstLine, int lastLine) implements Part {
            @Override
            public int steps() {
                return last - first + 1;
            }
        }

        /** What is left out for its length alone. */
        record Left(int steps) implements Part {}
    }

    /** An execution of no more steps is shown as it is. */
    private static final int SHORT = 40;

    /** A round has at most so many steps. */
    private static final int LONGEST_ROUND = 200;

    /** Fewer rounds than this are shown as they are. */
    private static final int FEWEST_ROUNDS = 4;

    /** Fewer steps than this are not worth a line that stands for them. */
    private static final int FEWEST_STEPS = 4;

    /** Of what is still longer than both together only the beginning and the end are shown. */
    private static final int BEGINNING = 20;

    private static final int END = 80;

    /** What a step has in common with those that are like it in other rounds: all but its value, and the numbers in its name. */
    private record Shape(int thread, TraceEvent event, String what, String file, int line, boolean early) {
        static Shape of(TraceStep step) {
            return new Shape(step.thread(), step.event(), NUMBER.matcher(step.what()).replaceAll("#"), step.file(), step.line(),
                    step.early());
        }
    }

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final Playback trace;
    /** For each step the number of its shape: steps are compared often. */
    private final int[] shapes;
    private final List<Part> parts = new ArrayList<>();

    private FoldedTrace(Playback trace) {
        this.trace = trace;
        Map<Shape, Integer> numbers = new HashMap<>();
        this.shapes = IntStream.range(0, trace.length())
                .map(step -> numbers.computeIfAbsent(Shape.of(trace.step(step)), _ -> numbers.size()))
                .toArray();
    }

    /** The rows to be shown, in the order of the steps; each step is in one of them. */
    static List<Part> of(Playback trace) {
        FoldedTrace folded = new FoldedTrace(trace);
        folded.fold();
        return folded.shortened();
    }

    private void fold() {
        int count = trace.length();
        if (count <= SHORT) {
            show(0, count);
            return;
        }
        int step = alone();
        if (step >= FEWEST_STEPS) {
            parts.add(new Part.Alone(1, step, trace.step(0).thread()));
        } else {
            step = 0;
        }
        while (step < count) {
            step = next(step, count);
        }
    }

    /** How many steps come before the one that starts the second thread. */
    private int alone() {
        int step = 0;
        while (step < trace.length() && trace.step(step).event() != TraceEvent.START
                && trace.step(step).thread() == trace.step(0).thread()) {
            step++;
        }
        return step < trace.length() && trace.step(step).event() == TraceEvent.START ? step : 0;
    }

    /** Adds what comes next, and gives the step after it. */
    private int next(int step, int count) {
        int period = 0;
        int rounds = 0;
        for (int each = 1; each <= LONGEST_ROUND && step + FEWEST_ROUNDS * each <= count && step + rounds * period < count; each++) {
            int times = rounds(step, each, count);
            if (times >= FEWEST_ROUNDS && times * each > rounds * period) {
                period = each;
                rounds = times;
            }
        }
        if (rounds * period < FEWEST_STEPS + 2 * period) {
            show(step, step + 1);
            return step + 1;
        }
        int end = step + rounds * period;
        show(step, step + period);
        parts.add(like(step + period, end - period, rounds - 1, period));
        show(end - period, end);
        return end;
    }

    private Part.Rounds like(int from, int to, int lastRound, int period) {
        TraceStep one = trace.step(from);
        int firstLine = one.line();
        int lastLine = one.line();
        for (int i = from; i < from + period; i++) {
            TraceStep step = trace.step(i);
            if (step.thread() != one.thread() || !step.file().equals(one.file()) || step.line() == 0) {
                return new Part.Rounds(from + 1, to, 2, lastRound, period, 0, 0);
            }
            firstLine = Math.min(firstLine, step.line());
            lastLine = Math.max(lastLine, step.line());
        }
        return new Part.Rounds(from + 1, to, 2, lastRound, period, firstLine, lastLine);
    }

    /** How many rounds of that length begin here that are all like the first. */
    private int rounds(int from, int period, int count) {
        int step = from + period;
        while (step < count && shapes[step] == shapes[step - period]) {
            step++;
        }
        return (step - from) / period;
    }

    private void show(int from, int to) {
        for (int step = from; step < to; step++) {
            parts.add(new Part.Step(step));
        }
    }

    private List<Part> shortened() {
        int more = parts.size() - BEGINNING - END;
        if (more <= 0) {
            return parts;
        }
        List<Part> shown = new ArrayList<>(parts.subList(0, BEGINNING));
        shown.add(new Part.Left(parts.subList(BEGINNING, BEGINNING + more).stream().mapToInt(Part::steps).sum()));
        shown.addAll(parts.subList(BEGINNING + more, parts.size()));
        return shown;
    }
}
