package dev.conc.schedule.explore.findings;

import dev.conc.schedule.ControlledProgram;
import dev.conc.schedule.Cut;
import dev.conc.schedule.End;
import dev.conc.schedule.Execution;
import dev.conc.schedule.Failure;
import dev.conc.schedule.Schedule;
import dev.conc.schedule.Site;
import dev.conc.schedule.explore.result.Exploration;
import dev.conc.schedule.explore.result.FoundFailure;
import dev.conc.schedule.explore.result.Outcome;
import dev.conc.schedule.explore.result.Race;
import dev.conc.schedule.explore.search.Births;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the executions of one worker have shown: outcomes, failures and races, each with the schedules of the first executions that showed it. What several workers have shown does not depend, taken
 * together, on which of them ran which execution.
 */
public final class Findings {
    private static final Comparator<Sighting> MOST_FREQUENT = Comparator.comparingLong((Sighting each) -> -each.executions())
            .thenComparing(Sighting::firstSeen);
    private static final Comparator<Site> PLACES = Comparator.comparing(Site::file).thenComparing(Site::line).thenComparing(Site::what);

    private final Tally<Ending> outcomes = new Tally<>();
    private final Tally<Failure.Shape> failures = new Tally<>();
    private final Variants variants = new Variants();
    /** What the schedules that are reported show. */
    private final Map<Failure.Shape, Failure> examples = new HashMap<>();
    private final RaceDetector races = new RaceDetector();
    private long executions;
    private int longest;
    private @Nullable Cut cut;
    private long cutAt = Long.MAX_VALUE;

    /** What makes two executions have the same outcome. */
    public record Ending(String output, End end) {}

    /**
     * Adds what an execution shows that came to its end, or was cut off: that has no outcome.
     *
     * @param preemptions of the execution
     */
    public synchronized void add(long sequence, ControlledProgram program, Execution execution, Births births, int preemptions) {
        Supplier<Schedule> asRun = new Remembered(execution);
        longest = Math.max(longest, execution.steps().count());
        if (execution.end() == End.CUT && sequence < cutAt) {
            cutAt = sequence;
            cut = execution.cut().orElse(null);
        }
        if (execution.end() != End.CUT && execution.end() != End.STOPPED) {
            executions++;
            outcomes.see(new Ending(execution.output(), execution.end()), sequence, preemptions, asRun);
        }
        for (Failure failure : execution.failures()) {
            Failure.Shape shape = failure.shape();
            failures.see(shape, sequence, preemptions, asRun);
            variants.see(shape, failure);
        }
        for (RaceDetector.Found race : races.look(sequence, program, execution, births)) {
            race.schedule(asRun.get());
        }
    }

    /** The schedule of an execution, made once for all that it shows. */
    private static final class Remembered implements Supplier<Schedule> {
        private final Execution execution;
        private @Nullable Schedule schedule;

        Remembered(Execution execution) {
            this.execution = execution;
        }

        @Override
        public Schedule get() {
            Schedule known = schedule;
            if (known == null) {
                known = asRun(execution);
                schedule = known;
            }
            return known;
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

    /** Takes in what another has so far, which may be at work still. */
    public void merge(Findings other) {
        synchronized (other) {
            executions += other.executions;
            outcomes.merge(other.outcomes);
            failures.merge(other.failures);
            mergeRest(other);
        }
    }

    /** Whether this has every outcome and failure that another search of the same program has shown. */
    public boolean knows(Findings other) {
        return outcomes.containsAll(other.outcomes) && failures.containsAll(other.failures);
    }

    /** Takes in the schedules and races that another search has shown of what this {@link #knows}, without counting its executions. */
    public void improve(Findings other) {
        outcomes.improve(other.outcomes);
        failures.improve(other.failures);
        mergeRest(other);
    }

    private void mergeRest(Findings other) {
        races.merge(other.races);
        variants.merge(other.variants);
        longest = Math.max(longest, other.longest);
        if (other.cutAt < cutAt) {
            cutAt = other.cutAt;
            cut = other.cut;
        }
    }

    /** How many executions have come to their end. */
    public long executions() {
        return executions;
    }

    /** How many steps the longest execution had. */
    public int longest() {
        return longest;
    }

    /** Where the first execution was that was cut off, if one was. */
    public Optional<Cut> cut() {
        return Optional.ofNullable(cut);
    }

    public Tally<Ending> endings() {
        return outcomes;
    }

    public Tally<Failure.Shape> failuresSeen() {
        return failures;
    }

    /** Each outcome, the most frequent first, and of equals the one seen first. */
    void eachOutcome(BiConsumer<Ending, Sighting> each) {
        outcomes.inOrder(MOST_FREQUENT, each);
    }

    /** Each failure, the one seen first first. */
    void eachFailure(BiConsumer<Failure.Shape, Sighting> each) {
        failures.inOrder(Comparator.comparingLong(Sighting::firstSeen), each);
    }

    /** The schedule that is reported of a failure shows this one. */
    void example(Failure failure) {
        examples.put(failure.shape(), failure);
    }

    /** Each race, in the order of their places. */
    List<RaceDetector.Found> eachRace() {
        List<RaceDetector.Found> list = new ArrayList<>(races.found());
        list.sort(Comparator.comparing((RaceDetector.Found found) -> found.race().first().site(), PLACES)
                .thenComparing(found -> found.race().second().site(), PLACES)
                .thenComparing(found -> found.race().first().access()).thenComparing(found -> found.race().second().access()));
        return list;
    }

    /** The most frequent first, and of equals the one seen first; as many as there may be. */
    public List<Outcome> outcomes() {
        List<Outcome> list = new ArrayList<>();
        eachOutcome((ending, sighting) -> list
                .add(new Outcome(ending.output(), ending.end(), sighting.executions(), sighting.shown().schedule())));
        return list.size() <= Exploration.MOST_OUTCOMES ? list : list.subList(0, Exploration.MOST_OUTCOMES);
    }

    /** The one seen first first. */
    public List<FoundFailure> failures() {
        List<FoundFailure> list = new ArrayList<>();
        eachFailure((shape, sighting) -> list
                .add(new FoundFailure(Optional.ofNullable(examples.get(shape)).orElseGet(() -> variants.any(shape)),
                        variants.count(shape), sighting.executions(), sighting.shown().schedule(), sighting.shown().preemptions())));
        return list;
    }

    /** In the order of their places. */
    public List<Race> races() {
        return eachRace().stream().map(RaceDetector.Found::race).toList();
    }
}
