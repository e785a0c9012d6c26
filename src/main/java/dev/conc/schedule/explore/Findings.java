package dev.conc.schedule.explore;

import dev.conc.schedule.ControlledProgram;
import dev.conc.schedule.End;
import dev.conc.schedule.Execution;
import dev.conc.schedule.Failure;
import dev.conc.schedule.Schedule;
import dev.conc.schedule.Site;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the executions of one worker have shown: outcomes, failures and races, each with its best schedule. */
final class Findings {
    /** What has been seen no more often than this gets the best schedule that can be found; what is frequent, a good one. */
    private static final long RARE = 50;
    /** Of the executions that show nothing rare, every so many is looked at. */
    private static final long SELDOM = 8;

    private final Tally<Ending> outcomes = new Tally<>();
    private final Tally<Failure> failures = new Tally<>();
    private final RaceDetector races = new RaceDetector();
    private final Linearization linearization = new Linearization();
    private final Rehearsal rehearsal = new Rehearsal();
    private final List<Sighting> sightings = new ArrayList<>();

    /** What makes two executions have the same outcome. */
    record Ending(String output, End end) {}

    /** Adds what a maximal execution shows. The execution is void afterwards, since the program may be run again to see that a better schedule is right. */
    void add(long sequence, ControlledProgram program, Execution execution, Births births) {
        Ending ending = new Ending(execution.output(), execution.end());
        List<Failure> failed = execution.failures();
        sightings.clear();
        outcomes.see(ending, sequence, sightings);
        for (Failure failure : failed) {
            failures.see(failure, sequence, sightings);
        }
        List<RaceDetector.Found> newRaces = races.look(sequence, program, execution, births);
        int limit = newRaces.isEmpty() ? 0 : Integer.MAX_VALUE;
        boolean rare = !newRaces.isEmpty();
        for (Sighting sighting : sightings) {
            limit = Math.max(limit, sighting.switches());
            rare |= sighting.executions() <= RARE;
        }
        if ((!rare && sequence % SELDOM != 0) || !linearization.find(execution.steps(), births, limit, rare)) {
            return;
        }
        Rehearsal.Rehearsed best = rehearsal.of(program, linearization.schedule(), asRun(execution), ending, List.copyOf(failed));
        for (Sighting sighting : sightings) {
            sighting.improve(sequence, best.schedule(), best.preemptions());
        }
        for (RaceDetector.Found race : newRaces) {
            race.schedule(best.schedule());
        }
    }

    /** Who took each step of an execution. */
    static Schedule asRun(Execution execution) {
        int[] threads = new int[execution.steps().count()];
        for (int step = 0; step < threads.length; step++) {
            threads[step] = execution.steps().thread(step);
        }
        return Schedule.of(threads);
    }

    void merge(Findings other) {
        outcomes.merge(other.outcomes);
        failures.merge(other.failures);
        races.merge(other.races);
    }

    Tally<Ending> endings() {
        return outcomes;
    }

    Tally<Failure> failuresSeen() {
        return failures;
    }

    /** The most frequent first, and of equals the one seen first. */
    List<Outcome> outcomes() {
        List<Outcome> list = new ArrayList<>();
        outcomes.inOrder(Comparator.comparingLong((Sighting s) -> -s.executions()).thenComparing(Sighting::firstSeen),
            (ending, sighting) -> list.add(new Outcome(ending.output(), ending.end(), sighting.executions(), sighting.schedule())));
        return list;
    }

    /** Those with the fewest context switches first. */
    List<FoundFailure> failures() {
        List<FoundFailure> list = new ArrayList<>();
        failures.inOrder(Comparator.comparingInt(Sighting::switches),
            (failure, sighting) -> list.add(new FoundFailure(failure, sighting.executions(), sighting.schedule(), sighting.preemptions())));
        return list;
    }

    /** In the order of their places. */
    List<Race> races() {
        Comparator<Site> places = Comparator.comparing(Site::file).thenComparing(Site::line).thenComparing(Site::what);
        List<Race> list = new ArrayList<>(races.found());
        list.sort(Comparator.comparing((Race race) -> race.first().site(), places).thenComparing(race -> race.second().site(), places)
            .thenComparing(race -> race.first().access()).thenComparing(race -> race.second().access()));
        return list;
    }
}
