package dev.conc.schedule.explore;

import dev.conc.schedule.ControlledProgram;
import dev.conc.schedule.Diverged;
import dev.conc.schedule.Failure;
import dev.conc.schedule.WorkingTime;
import dev.conc.schedule.explore.dpor.GraphSearch;
import dev.conc.schedule.explore.findings.FewerPreemptions;
import dev.conc.schedule.explore.findings.FewestPreemptions;
import dev.conc.schedule.explore.findings.Findings;
import dev.conc.schedule.explore.findings.ShortSchedules;
import dev.conc.schedule.explore.result.Exploration;
import dev.conc.schedule.explore.result.ExploreOptions;
import dev.conc.schedule.explore.result.Outcome;
import dev.conc.schedule.explore.result.Progress;
import dev.conc.schedule.explore.result.Strategy;
import dev.conc.schedule.explore.result.Unfinished;
import dev.conc.schedule.explore.search.Search;
import dev.conc.schedule.explore.tree.BoundedSearch;
import dev.conc.schedule.explore.tree.RandomSearch;
import dev.conc.schedule.explore.tree.SampleSearch;
import dev.conc.schedule.explore.tree.TreeSearch;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Explores a program: runs the executions that its strategy asks for and collects what they show. The result does not depend on the number of
 * workers, and memory not on the number of executions, only on their length and on how many different outcomes there are.
 *
 * <pre>{@code Exploration found = new Explorer(() -> load("Bank.java"), ExploreOptions.of(Strategy.DPOR).withWorkers(2)).explore();}</pre>
 */
public final class Explorer {
    /** What is small is settled by the exhaustive search alone. */
    private static final Turn FIRST = new Turn(4_000, 400_000);
    /** If that was not the end, a look at what is likely to go wrong. */
    private static final Turn FIRST_SAMPLES = new Turn(400, 2_000_000);
    /** Then both in turn. */
    private static final Turn NEXT = new Turn(4_000, 1_000_000);

    private static final Turn NEXT_SAMPLES = new Turn(256, 250_000);
    /** Where the exhaustive search cannot go on, samples are all there is. */
    private static final Turn LAST_SAMPLES = new Turn(10_000, 50_000_000);
    /** Executions that are sampled are numbered behind all others. */
    private static final long SAMPLED = 1L << 40;

    private static final long PROGRESS_NANOS = 100_000_000;
    /** How much longer than the time the schedules of what was found are improved. */
    private static final Duration GRACE = Duration.ofMillis(150);

    private final Supplier<ControlledProgram> programs;
    private final ExploreOptions options;
    private final long began = System.nanoTime();
    private final long beganWorking = WorkingTime.nanos();
    private volatile @Nullable Exhaustive exhaustive;
    private volatile @Nullable SearchRun<Long> samples;
    private long lastProgress = began;

    /** How much to do before others have their turn. */
    private record Turn(long executions, long steps) {
        Budget budget() {
            return new Budget(executions, steps);
        }
    }

    /** @param programs gives each worker a program of its own, in the worker's thread */
    public Explorer(Supplier<ControlledProgram> programs, ExploreOptions options) {
        this.programs = programs;
        this.options = options;
    }

    /**
     * Explores until everything is covered, a limit is reached, or the calling thread is interrupted.
     *
     * @throws Diverged if the program does something that its schedule does not determine
     */
    public Exploration explore() {
        try (WorkerThreads threads = new WorkerThreads(programs, options.workers())) {
            Exhaustive search = new Exhaustive(search(), threads, this::timeIsUp);
            exhaustive = search;
            if (options.strategy() == Strategy.DPOR) {
                SampleSearch kinds = new SampleSearch(options.seed());
                SearchRun<Long> sampling = new SearchRun<>(kinds, threads, SAMPLED, this::timeIsUp);
                samples = sampling;
                inTurns(search, kinds, sampling);
            } else {
                search.run(Budget.unlimited(), options.executions(), this::report);
            }
            Found found = found(search.current());
            if (found.findings().longest() == 0) {
                return exploration(found);
            }
            BooleanSupplier enough = () -> options.stop().getAsBoolean() || isOver(GRACE);
            return threads.first(program -> {
                new ShortSchedules(program, enough).choose(found.findings());
                Exploration fewer = new FewerPreemptions(program, enough).improved(exploration(found));
                return new FewestPreemptions(program, fewer, enough).improved();
            });
        }
    }

    private void inTurns(Exhaustive search, SampleSearch kinds, SearchRun<Long> sampling) {
        SearchRun.Standing standing = search.run(FIRST.budget(), options.executions(), this::report);
        if (search.current().findings().stream().anyMatch(each -> each.cut().isPresent())) {
            // One execution that does not come to its end takes as long as very many beginnings.
            kinds.seenCut();
        }
        boolean first = true;
        while (standing == SearchRun.Standing.UNFINISHED && goesOn(search.current())) {
            sampling.run((first ? FIRST_SAMPLES : NEXT_SAMPLES).budget(), options.executions(), this::report);
            first = false;
            standing = search.run(NEXT.budget(), options.executions(), this::report);
        }
        if (!search.current().complete() && goesOn(search.current())) {
            sampling.run(LAST_SAMPLES.budget(), options.executions(), this::report);
        }
    }

    private boolean goesOn(SearchRun<?> search) {
        return !timeIsUp() && !Thread.currentThread().isInterrupted() && search.ended() < options.executions();
    }

    private long sampled() {
        SearchRun<Long> sampling = samples;
        return sampling == null ? 0 : sampling.executions();
    }

    /**
     * What has been found so far, where {@link #explore} is under way in another thread: the program may be in a step that takes for ever, so that the exploration cannot end. Empty
     * before it has begun.
     */
    public Optional<Exploration> soFar() {
        return Optional.ofNullable(exhaustive).map(search -> exploration(found(search.current())));
    }

    /**
     * What both searches have found. A worker may be at work still: what it has found counts, and nothing else.
     *
     * @param complete whether the exhaustive search has covered everything; not if samples show what it should have found
     */
    private record Found(Findings findings, long executions, long sampled, boolean complete) {}

    private Found found(SearchRun<?> search) {
        Findings all = new Findings();
        search.findings().forEach(all::merge);
        long executions = all.executions();
        Findings sampled = new Findings();
        Optional.ofNullable(samples).ifPresent(sampling -> sampling.findings().forEach(sampled::merge));
        boolean complete = search.complete() && all.knows(sampled);
        if (complete) {
            all.improve(sampled);
        } else {
            all.merge(sampled);
        }
        return new Found(all, executions, sampled.executions(), complete);
    }

    private Exploration exploration(Found found) {
        SearchRun<?> search = java.util.Objects.requireNonNull(exhaustive).current();
        Findings all = found.findings();
        List<Outcome> outcomes = all.outcomes();
        long listed = outcomes.stream().mapToLong(Outcome::executions).sum();
        double seconds = (System.nanoTime() - began) / 1e9;
        return new Exploration(options.strategy(), found.complete() ? Optional.empty() : Optional.of(why(search)), found.executions(),
                search.redundant(), found.sampled(), seconds, outcomes, Math.max(0, all.executions() - listed), all.failures(), all.races(),
                all.cut());
    }

    private Unfinished why(SearchRun<?> search) {
        if (options.stop().getAsBoolean() || Thread.currentThread().isInterrupted()) {
            return Unfinished.INTERRUPTED;
        }
        if (isOver(Duration.ZERO)) {
            return Unfinished.SECONDS;
        }
        return search.ended() >= options.executions() ? Unfinished.EXECUTIONS : search.unfinished();
    }

    private void report() {
        long now = System.nanoTime();
        if (now - lastProgress >= PROGRESS_NANOS) {
            lastProgress = now;
            SearchRun<?> search = java.util.Objects.requireNonNull(exhaustive).current();
            double estimate = Math.min(search.estimate(), (double) options.executions());
            options.progress().accept(new Progress(search.executions(), Math.max((double) search.executions(), estimate), sampled(),
                    failuresSoFar(search), outcomesSoFar(search)));
        }
    }

    private int failuresSoFar(SearchRun<?> search) {
        Set<Failure.Shape> seen = new HashSet<>();
        search.failuresSoFar(seen);
        Optional.ofNullable(samples).ifPresent(each -> each.failuresSoFar(seen));
        return seen.size();
    }

    private List<Outcome> outcomesSoFar(SearchRun<?> search) {
        Map<Findings.Ending, Outcome> all = new LinkedHashMap<>();
        search.outcomesSoFar(all);
        Optional.ofNullable(samples).ifPresent(each -> each.outcomesSoFar(all));
        return all.size() > Progress.MOST_OUTCOMES ? List.of() : List.copyOf(all.values());
    }

    /** Asked in the midst of executions too, where the interrupts of the exploring thread are those of the program's thread that it carries: those count between executions alone. */
    private boolean timeIsUp() {
        return options.stop().getAsBoolean() || isOver(Duration.ZERO);
    }

    private boolean isOver(Duration grace) {
        return WorkingTime.nanos() - beganWorking - grace.toNanos() >= options.time().toNanos();
    }

    private Search<?> search() {
        return switch (options.strategy()) {
            case DPOR -> new GraphSearch();
            case ALL -> new TreeSearch(TreeSearch.Reduction.NONE);
            case BOUNDED -> new BoundedSearch();
            case RANDOM -> new RandomSearch(options.seed());
        };
    }
}
