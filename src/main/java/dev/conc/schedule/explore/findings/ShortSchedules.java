package dev.conc.schedule.explore.findings;

import dev.conc.schedule.ControlledProgram;
import dev.conc.schedule.Diverged;
import dev.conc.schedule.Execution;
import dev.conc.schedule.Failure;
import dev.conc.schedule.Hindrance;
import dev.conc.schedule.Schedule;
import dev.conc.schedule.explore.replay.Replay;
import dev.conc.schedule.explore.replay.ScheduleDoesNotFit;
import dev.conc.schedule.explore.search.Births;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the schedules that are reported: of each execution that is kept it looks for an equivalent schedule with few context switches, executes that to see that it shows the same, and takes the best. Nothing is improved
 * once the time is up.
 */
public final class ShortSchedules {
    /** So many executions are looked at in all. */
    private static final int MOST = 2_000;
    /** So many steps are taken in all before the rest is reported as it was run. */
    private static final long STEPS = 2_000_000;
    /** An execution with more steps is reported as it was run. */
    private static final int LONG = 5_000;

    private final ControlledProgram program;
    private final BooleanSupplier timeIsUp;
    private final Abandoning abandoning;
    private final Linearization linearization;
    private final Births births = new Births();
    private final Map<Schedule, Shortened> known = new HashMap<>();
    private long steps;
    /** An equivalent schedule of the last execution with fewer switches, if one was found. */
    private @Nullable Schedule nicer;

    /** An execution's schedule, the better one that shows the same. */
    private record Shortened(Sighting.Shown shown, List<Failure> failures) {}

    /** What an execution showed. */
    private record Showing(Findings.Ending ending, List<Failure> failures, int steps, int preemptions) {}

    /** @param timeIsUp whether to be content with the schedules that there are */
    public ShortSchedules(ControlledProgram program, BooleanSupplier timeIsUp) {
        this.program = program;
        this.timeIsUp = timeIsUp;
        this.abandoning = new Abandoning(timeIsUp);
        this.linearization = new Linearization(timeIsUp);
    }

    /**
     * Chooses for all that has been found.
     *
     * @throws Diverged if the program does not do the same again under a schedule
     */
    public void choose(Findings found) {
        Comparator<Sighting.Shown> fewestSwitches = Comparator.comparingInt(each -> each.schedule().switches());
        Comparator<Sighting.Shown> fewestPreemptions = Comparator.comparingInt(Sighting.Shown::preemptions);
        found.eachFailure((shape, sighting) -> {
            List<Failure> failures = choose(sighting, fewestPreemptions.thenComparing(fewestSwitches));
            (failures.isEmpty() ? shown(sighting.shown().schedule()) : failures).stream().filter(each -> each.shape().equals(shape))
                    .findFirst()
                    .ifPresent(found::example);
        });
        found.eachOutcome((_, sighting) -> choose(sighting, fewestSwitches));
        for (RaceDetector.Found race : found.eachRace()) {
            Shortened shortened = shortened(new Sighting.Shown(race.race().schedule(), 0));
            if (shortened != null) {
                race.schedule(shortened.shown().schedule());
            }
        }
    }

    /** Gives the failures of the execution that is chosen, if it was run again. */
    private List<Failure> choose(Sighting sighting, Comparator<Sighting.Shown> better) {
        Sighting.Shown best = null;
        List<Failure> failures = List.of();
        for (Sighting.Shown each : sighting.kept()) {
            Shortened shortened = shortened(each);
            Sighting.Shown shown = shortened == null ? each : shortened.shown();
            if (best == null || better.compare(shown, best) < 0) {
                best = shown;
                failures = shortened == null ? List.of() : shortened.failures();
            }
        }
        if (best != null) {
            sighting.choose(best);
        }
        return failures;
    }

    /** The failures that a schedule shows; none if there is no time for it. */
    private List<Failure> shown(Schedule schedule) {
        if (timeIsUp.getAsBoolean()) {
            return List.of();
        }
        Execution execution = program.run(abandoning.of(new Replay(schedule)));
        return abandoning.abandoned() ? List.of() : List.copyOf(execution.failures());
    }

    /** Gives null where there is no time for it. */
    private @Nullable Shortened shortened(Sighting.Shown asRun) {
        Shortened before = known.get(asRun.schedule());
        if (before != null) {
            return before;
        }
        if (known.size() >= MOST || steps >= STEPS || asRun.schedule().length() > LONG || timeIsUp.getAsBoolean()) {
            return null;
        }
        nicer = null;
        Showing first = run(asRun.schedule(), true);
        if (first == null) {
            return null;
        }
        Sighting.Shown shown = new Sighting.Shown(asRun.schedule(), first.preemptions());
        Schedule better = nicer;
        if (better != null) {
            Showing again = run(better, false);
            if (again != null && again.ending().equals(first.ending()) && again.failures().equals(first.failures())
                    && again.steps() == better.length()) {
                shown = new Sighting.Shown(better, again.preemptions());
            }
        }
        Shortened result = new Shortened(shown, first.failures());
        known.put(asRun.schedule(), result);
        return result;
    }

    /** Gives null if the time was up, or if a schedule that was not taken yet cannot be taken. */
    private @Nullable Showing run(Schedule schedule, boolean taken) {
        Replay replay = new Replay(schedule);
        try {
            Execution execution = program.run(abandoning.of(births.of(replay)));
            if (abandoning.abandoned()) {
                return null;
            }
            steps += execution.steps().count();
            births.note(execution.last());
            if (taken) {
                replay.checkFinished(execution.last());
                boolean found = linearization.find(execution.steps(), births, schedule.switches());
                nicer = found ? linearization.schedule() : null;
            }
            return new Showing(new Findings.Ending(execution.output(), execution.end()), List.copyOf(execution.failures()),
                    execution.steps().count(), replay.preemptions());
        } catch (ScheduleDoesNotFit e) {
            if (taken) {
                throw new Diverged(Hindrance.of(Hindrance.Kind.NOT_AGAIN, schedule));
            }
            // The steps depend on each other in a way that their accesses do not tell.
            return null;
        }
    }
}
