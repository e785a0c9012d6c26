package dev.conc.ui.plain;

import dev.conc.language.Language;
import dev.conc.program.control.Playback;
import dev.conc.schedule.Cut;
import dev.conc.schedule.Failure;
import dev.conc.schedule.worker.Report;
import dev.conc.schedule.worker.TraceStep;
import dev.conc.text.ShellWords;
import dev.conc.ui.screen.Line;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.screen.Role;
import dev.conc.ui.screen.Theme;
import dev.conc.ui.text.SourceLines;
import dev.conc.ui.text.TableLayout;
import dev.conc.ui.words.EndWords;
import dev.conc.ui.words.PublicWords;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Prints what an exploration found: the outcomes as a table, each failure with its execution, and the data races. */
public final class PlainExploration {
    /** More are too many to read. */
    private static final int MOST_FAILURES = 5;

    /** More are too many to read, too. */
    private static final int MOST_OUTCOMES = 20;
    private static final int MOST_WANTED = 5;
    private static final int LONGEST_OUTPUT = 400;
    private static final int LONGEST_SCHEDULE = 300;

    private final Messages messages;
    private final PlainTrace traces;
    private final String program;
    private final List<String> arguments;
    private final int width;
    private final PrintWriter out;

    /**
     * @param program how a person names it
     * @param arguments what it was given
     * @param width the columns that a line may take
     * @param theme how it looks; without colours there are no escape sequences
     */
    public PlainExploration(Language language, String program, List<String> arguments, SourceLines source, int width, Theme theme,
            PrintWriter out) {
        this.messages = new Messages(language, theme);
        this.traces = new PlainTrace(language, source, width, theme, out);
        this.program = program;
        this.arguments = arguments;
        this.width = width;
        this.out = out;
    }

    /**
     * Prints all of it.
     *
     * @param stopped why the exploration was not complete, if it was not; may be empty
     * @param wanted what the program may print, as a person writes it; said where it printed something else
     */
    public void print(Report report, String stopped, List<String> wanted) {
        summary(report, stopped);
        if (!report.outcomes().isEmpty()) {
            out.println();
            outcomes(report);
        }
        for (int i = 0; i < Math.min(MOST_FAILURES, report.failures().size()); i++) {
            out.println();
            failure(report.failures().get(i), i + 1, report.failures().size(), wanted);
        }
        if (report.failures().size() > MOST_FAILURES) {
            out.println();
            traces.wrapped(Line.of(messages.text("explore.moreFailures", report.failures().size() - MOST_FAILURES), Role.TEXT));
        }
        races(report);
        out.flush();
    }

    private void summary(Report report, String stopped) {
        String key = report.complete() ? "explore.complete" : "explore.incomplete";
        traces.wrapped(Line.of(messages.text(key, program, PublicWords.of(report.strategy()), report.executions(), report.seconds()),
                Role.HEADING));
        if (!stopped.isEmpty()) {
            traces.wrapped(Line.of(stopped, Role.STRONG));
        }
        report.cut().ifPresent(
                cut -> traces.wrapped(
                        Line.of(messages.text(cut.circle() ? "explore.cutCircle" : "explore.cut", cut.steps(), cut.thread(), place(cut)),
                                Role.STRONG)));
        if (report.sampled() > 0) {
            traces.wrapped(Line.of(messages.text("explore.sampled", report.sampled()), Role.TEXT));
        }
        if (report.redundant() > 0) {
            traces.wrapped(Line.of(messages.text("explore.redundant", report.redundant()), Role.TEXT));
        }
        if (report.failures().isEmpty()) {
            traces.wrapped(Line.of(noFailure(report.complete(), report.races().size()), Role.STRONG));
        } else {
            traces.wrapped(Line.of(messages.text("explore.failures", report.failures().size()), Role.ERROR));
        }
    }

    private String noFailure(boolean complete, int races) {
        return races == 0 ? messages.text(complete ? "explore.allFine" : "explore.noneFound")
                : messages.text(complete ? "explore.allFineButRaces" : "explore.noneFoundButRaces", races);
    }

    private String place(Cut cut) {
        Failure.Place from = cut.place();
        return from.file().isEmpty() ? ""
                : cut.lastLine() > from.line() ? messages.text("explore.cutBetween", from.file(), text(from.line()), text(cut.lastLine()))
                        : messages.text("explore.cutAt", from.file(), text(from.line()));
    }

    /** Lines are not counted in thousands. */
    private static String text(int line) {
        return Integer.toString(line);
    }

    /** The rarest failures first, where there are many. */
    private static List<Report.Outcome> listed(Report report) {
        if (report.outcomes().size() <= MOST_OUTCOMES) {
            return report.outcomes();
        }
        return report.outcomes().stream()
                .sorted(Comparator.comparing(Report.Outcome::fine)
                        .thenComparing(each -> each.fine() ? -each.executions() : each.executions()))
                .limit(MOST_OUTCOMES).toList();
    }

    /** A schedule that nobody would type is not printed to its end. */
    private String shown(String schedule) {
        return schedule.length() <= LONGEST_SCHEDULE ? schedule
                : messages.text("explore.longSchedule", schedule.substring(0, schedule.lastIndexOf('.', LONGEST_SCHEDULE / 2)));
    }

    private void outcomes(Report report) {
        List<TableLayout.Row> rows = new ArrayList<>();
        rows.add(TableLayout.Row.of(
                List.of(messages.text("outcome.often"), messages.text("outcome.output"), messages.text("outcome.end"),
                        messages.text("outcome.schedule")),
                Role.STRONG, true));
        List<Report.Outcome> listed = listed(report);
        for (Report.Outcome outcome : listed) {
            rows.add(TableLayout.Row.of(
                    List.of(Long.toString(outcome.executions()), oneLine(outcome.output()), EndWords.of(outcome, messages),
                            shown(outcome.schedule())),
                    Role.TEXT, false));
        }
        traces.print(TableLayout.lines(rows, width));
        if (listed.size() < report.outcomes().size()) {
            traces.wrapped(Line.of(messages.text("explore.leftOut", report.outcomes().size() - listed.size()), Role.TEXT));
        }
    }

    private String oneLine(String output) {
        if (output.isEmpty()) {
            return messages.text("outcome.nothing");
        }
        String line = String.join(messages.signs(" ↵ "), output.lines().toList());
        return line.length() <= LONGEST_OUTPUT ? line : line.substring(0, LONGEST_OUTPUT) + messages.signs("…");
    }

    private void failure(Report.Counterexample failure, int number, int of, List<String> wanted) {
        String kind = messages.text("failure." + failure.failure().kind().name());
        Playback trace = Playback.of(failure.trace());
        traces.wrapped(Line.of(messages.text("explore.failure", number, of, kind, trace.preemptions()), Role.HEADING));
        traces.failure(failure.failure(), trace);
        String early = trace.steps().stream().filter(TraceStep::early).map(step -> step.file() + ":" + step.line()).distinct()
                .collect(Collectors.joining(messages.text("between")));
        if (!early.isEmpty()) {
            traces.wrapped(Line.of(messages.text("explore.early", early), Role.TEXT));
        }
        boolean unwanted = failure.failure().kind() == Failure.Kind.OUTCOME;
        for (int i = 0; unwanted && i < Math.min(MOST_WANTED, wanted.size()); i++) {
            traces.wrapped(Line.of(messages.text(i == 0 ? "explore.wanted" : "explore.orWanted", oneLine(wanted.get(i))), Role.TEXT));
        }
        if (failure.variants() > 1) {
            String key = unwanted ? "explore.moreUnwanted" : "explore.variants";
            traces.wrapped(Line.of(messages.text(key, failure.variants() - 1), Role.TEXT));
        }
        out.println();
        if (failure.trace().isEmpty()) {
            traces.wrapped(Line.of(messages.text("explore.untold"), Role.TEXT));
        } else {
            traces.print(traces.columns(trace));
        }
        if (failure.schedule().length() > LONGEST_SCHEDULE) {
            traces.wrapped(Line.of(messages.text("explore.replayLong"), Role.TEXT));
        } else {
            // To be copied, which it could not be as one command if it were wrapped.
            traces.print(List.of(Line.of(replayIt(failure.schedule()), Role.TEXT)));
        }
    }

    /** What is more than numbers and points stands in quotes, for a shell. */
    private String replayIt(String schedule) {
        return messages.text("explore.replayIt", program, schedule.indexOf('(') < 0 ? schedule : "'" + schedule + "'")
                + ShellWords.arguments(arguments);
    }

    private void races(Report report) {
        if (report.races().isEmpty()) {
            return;
        }
        out.println();
        traces.wrapped(Line.of(messages.text("explore.races"), Role.HEADING));
        for (Report.Race race : report.races()) {
            traces.wrapped(Line.of(
                    messages.text("race.pair", race.variable(), side(race.first()), side(race.second()), shown(race.schedule())),
                    Role.TEXT));
        }
    }

    private String side(Report.Side side) {
        return messages.text("race." + side.access().name(), side.thread(), side.place());
    }
}
