package dev.conc.schedule.explore.findings;

import dev.conc.schedule.ControlledProgram;
import dev.conc.schedule.End;
import dev.conc.schedule.Execution;
import dev.conc.schedule.Failure;
import dev.conc.schedule.Schedule;
import dev.conc.schedule.Site;
import dev.conc.schedule.explore.result.FoundFailure;
import dev.conc.schedule.explore.result.Outcome;
import dev.conc.schedule.explore.result.Race;
import dev.conc.schedule.explore.search.Births;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;

/** What the executions of one worker have shown: outcomes, failures and races, each with its best schedule. */
public final class Findings {
    /** What has been seen no more often than this gets the best schedule that can be found; what is frequent, a good one. */
    private static final long RARE = 50;
    /** Of the executions that show nothing rare, every so many is looked at. */
    private static final long SELDOM = 8;

    private final Tally<Ending> outcomes = new Tally<>();
    private final Tally<Failure> failures = new Tally<>();
    private final RaceDetector races = new RaceDetector();
    private final Linearization linearization;
    private final ScheduleCheck check;
    private final List<Sighting> sightings = new ArrayList<>();
    private long executions;

    /** @param timeIsUp whether to be content with the schedules that there are */
    public Findings(BooleanSupplier timeIsUp) {
        linearization = new Linearization(timeIsUp);
        check = new ScheduleCheck(timeIsUp);
    }

    /** What makes two executions have the same outcome. */
    public record Ending(String output, End end) {}

    /**
     * Adds what a maximal execution shows. The execution is void afterwards, since the program may be run again to see that a better schedule is right. What has been added is known
     * before that, also to another thread: the program may never come back.
     *
     * @param preemptions of the execution
     */
    public void add(long sequence, ControlledProgram program, Execution execution, Births births, int preemptions) {
        Ending ending = new Ending(execution.output(), execution.end());
        List<Failure> failed = execution.failures();
        List<RaceDetector.Found> newRaces;
        synchronized (this) {
            newRaces = see(sequence, program, execution, births, preemptions, ending, failed);
        }
        int limit = newRaces.isEmpty() ? 0 : Integer.MAX_VALUE;
        boolean rare = !newRaces.isEmpty();
        for (Sighting sighting : sightings) {
            limit = Math.max(limit, sighting.switches());
            rare |= sighting.executions() <= RARE;
        }
        if ((!rare && sequence % SELDOM != 0) || !linearization.find(execution.steps(), births, limit, rare)) {
            return;
        }
        ScheduleCheck.Checked best = check.of(program, linearization.schedule(), asRun(execution), ending, List.copyOf(failed));
        if (best == null) {
            return;
        }
        synchronized (this) {
            for (Sighting sighting : sightings) {
                sighting.improve(sequence, best.schedule(), best.preemptions());
            }
            for (RaceDetector.Found race : newRaces) {
                race.schedule(best.schedule());
            }
        }
    }

    private List<RaceDetector.Found> see(
            long sequence, ControlledProgram program, Execution execution, Births births, int preemptions, Ending ending,
            List<Failure> failed) {
        executions++;
        sightings.clear();
        outcomes.see(ending, sequence, sightings);
        for (Failure failure : failed) {
            failures.see(failure, sequence, sightings);
        }
        List<RaceDetector.Found> newRaces = races.look(sequence, program, execution, births);
        for (Sighting sighting : sightings) {
            if (sighting.isUnseen()) {
                sighting.first(asRun(execution), preemptions);
            }
        }
        for (RaceDetector.Found race : newRaces) {
            race.schedule(asRun(execution));
        }
        return newRaces;
    }

    /** Who took each step of an execution. */
    static Schedule asRun(Execution execution) {
        int[] threads = new int[execution.steps().count()];
        for (int step = 0; step < threads.length; step++) {
            threads[step] = execution.steps().thread(step);
        }
        return Schedule.of(threads);
    }

    /** Takes in what another has so far, which may be at work still. */
    public void merge(Findings other) {
        synchronized (other) {
            executions += other.executions;
            outcomes.merge(other.outcomes);
            failures.merge(other.failures);
            races.merge(other.races);
        }
    }

    /** How many executions have been added. */
    public long executions() {
        return executions;
    }

    public Tally<Ending> endings() {
        return outcomes;
    }

    public Tally<Failure> failuresSeen() {
        return failures;
    }

    /** The most frequent first, and of equals the one seen first. */
    public List<Outcome> outcomes() {
        List<Outcome> list = new ArrayList<>();
        outcomes.inOrder(Comparator.comparingLong((Sighting s) -> -s.executions()).thenComparing(Sighting::firstSeen),
                (ending, sighting) -> list.add(new Outcome(ending.output(), ending.end(), sighting.executions(), sighting.schedule())));
        return list;
    }

    /** Those with the fewest context switches first. */
    public List<FoundFailure> failures() {
        List<FoundFailure> list = new ArrayList<>();
        failures.inOrder(Comparator.comparingInt(Sighting::switches),
                (failure, sighting) -> list
                        .add(new FoundFailure(failure, sighting.executions(), sighting.schedule(), sighting.preemptions())));
        return list;
    }

    /** In the order of their places. */
    public List<Race> races() {
        Comparator<Site> places = Comparator.comparing(Site::file).thenComparing(Site::line).thenComparing(Site::what);
        List<Race> list = new ArrayList<>(races.found());
        list.sort(Comparator.comparing((Race race) -> race.first().site(), places).thenComparing(race -> race.second().site(), places)
                .thenComparing(race -> race.first().access()).thenComparing(race -> race.second().access()));
        return list;
    }
}
