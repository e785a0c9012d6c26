package dev.conc.schedule.explore.findings;

import dev.conc.schedule.ControlledProgram;
import dev.conc.schedule.Diverged;
import dev.conc.schedule.End;
import dev.conc.schedule.Execution;
import dev.conc.schedule.Hindrance;
import dev.conc.schedule.Kind;
import dev.conc.schedule.Schedule;
import dev.conc.schedule.Site;
import dev.conc.schedule.Steps;
import dev.conc.schedule.explore.replay.Replay;
import dev.conc.schedule.explore.replay.ScheduleDoesNotFit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs a program again under schedules that have been found, and compares all it does: a program whose steps, values or output differ under the same schedule depends on something that
 * is not controlled. Each schedule is run at least twice, and where there are few of them more often, since a program may do the same twice by chance.
 */
public final class Repetition {
    private static final int RUNS = 10;
    private static final int LEAST = 2;
    /** So many schedules are run again at most. */
    private static final int SCHEDULES = 1_000;
    /** So many steps are taken in all before each schedule is run only as often as it must be. */
    private static final long STEPS = 200_000;

    private final ControlledProgram program;
    private final int runs;
    private final Abandoning abandoning;
    private int schedules;
    private long steps;

    /** What a step was. */
    private record Event(int thread, String name, Kind kind, String what, Site site, String value) {
        @Override
        public String toString() {
            return name + ": " + word(kind) + (what.isEmpty() ? "" : " " + what)
                    + (site.line() > 0 ? " (" + site.file() + ":" + site.line() + ")" : "") + (value.isEmpty() ? "" : " = " + value);
        }
    }

    /** All that an execution did. */
    private record Deeds(List<Event> events, String output, End end) {}

    /**
     * @param program one that records values, so that these are compared too
     * @param schedules how many there will be
     * @param timeIsUp whether to give up
     */
    public Repetition(ControlledProgram program, int schedules, BooleanSupplier timeIsUp) {
        this.abandoning = new Abandoning(timeIsUp);
        this.program = program;
        this.runs = Math.max(LEAST, RUNS / Math.max(1, schedules));
    }

    /**
     * Runs a schedule again.
     *
     * @return false if the time was up before it was known whether it does the same
     * @throws Diverged naming the first step that is not the same each time
     */
    public boolean check(Schedule schedule) {
        if (schedules++ >= SCHEDULES) {
            return true;
        }
        Deeds first = run(schedule);
        return first != null && repeat(schedule, first);
    }

    /**
     * Runs again a schedule that has shown an outcome.
     *
     * @return false if the time was up before it was known whether it does the same
     * @throws Diverged naming the first step that is not the same each time, or the outcome if that is another one now
     */
    public boolean check(Schedule schedule, String output, End end) {
        if (schedules++ < SCHEDULES) {
            Deeds first = run(schedule);
            if (first == null) {
                return false;
            }
            if (!first.output().equals(output) || first.end() != end) {
                throw diverged(Hindrance.Kind.ENDED_OTHERWISE, schedule, end, quoted(output), first.end(), quoted(first.output()));
            }
            return repeat(schedule, first);
        }
        return true;
    }

    private boolean repeat(Schedule schedule, Deeds first) {
        for (int run = 1; run < LEAST || (run < runs && steps < STEPS); run++) {
            Deeds again = run(schedule);
            if (again == null) {
                return false;
            }
            compare(schedule, first, again);
        }
        return true;
    }

    private static void compare(Schedule schedule, Deeds first, Deeds second) {
        int common = Math.min(first.events().size(), second.events().size());
        for (int step = 0; step < common; step++) {
            if (!first.events().get(step).equals(second.events().get(step))) {
                throw diverged(Hindrance.Kind.STEP_OTHERWISE, schedule, step + 1, first.events().get(step), second.events().get(step));
            }
        }
        if (first.events().size() != second.events().size()) {
            throw diverged(Hindrance.Kind.LENGTH_OTHERWISE, schedule, first.events().size(), second.events().size());
        }
        if (!first.equals(second)) {
            throw diverged(Hindrance.Kind.PRINTED_OTHERWISE, schedule, quoted(first.output()), quoted(second.output()));
        }
    }

    /** Gives null if the time was up. */
    private @Nullable Deeds run(Schedule schedule) {
        Replay replay = new Replay(schedule);
        try {
            Execution execution = program.run(abandoning.of(replay));
            if (abandoning.abandoned()) {
                return null;
            }
            replay.checkFinished(execution.last());
            List<Event> events = new ArrayList<>();
            Steps taken = execution.steps();
            steps += taken.count();
            for (int step = 0; step < taken.count(); step++) {
                int thread = taken.thread(step);
                String what = taken.location(step) < 0 ? "" : execution.locationName(taken.location(step));
                events.add(new Event(thread, execution.threadName(thread), taken.kind(step), what, program.site(taken.site(step)),
                        execution.value(step)));
            }
            return new Deeds(events, execution.output(), execution.end());
        } catch (ScheduleDoesNotFit e) {
            throw diverged(Hindrance.Kind.STEP_LOST, schedule, e.step() + 1, e.thread());
        }
    }

    private static Diverged diverged(Hindrance.Kind kind, Schedule schedule, Object... names) {
        return new Diverged(Hindrance.of(kind, Stream.concat(Stream.of(shortened(schedule)), Arrays.stream(names)).toArray()));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String shortened(Schedule schedule) {
        String text = schedule.toString();
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }

    private static String quoted(String output) {
        String text = output.strip();
        return "«" + (text.length() <= 200 ? text : text.substring(0, 200) + "…") + "»";
    }
}
