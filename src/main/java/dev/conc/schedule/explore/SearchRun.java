package dev.conc.schedule.explore;

import dev.conc.schedule.Failure;
import dev.conc.schedule.explore.findings.Findings;
import dev.conc.schedule.explore.findings.OutcomeLimit;
import dev.conc.schedule.explore.result.Exploration;
import dev.conc.schedule.explore.result.ExploreOptions;
import dev.conc.schedule.explore.result.Outcome;
import dev.conc.schedule.explore.result.Progress;
import dev.conc.schedule.explore.search.Coverage;
import dev.conc.schedule.explore.search.Search;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * One search done from its beginning. Branches are taken from the top of a stack in batches whose size has nothing to do with the number of workers, and
 * what they show is put back in their order: so everything is the same for any number of workers.
 */
final class SearchRun<B> {
    private static final int BATCH = 256;
    /** For fewer branches than this it is not worth to have one more member at work. */
    private static final int WORTH_A_MEMBER = 16;
    private static final long PROGRESS_NANOS = 100_000_000;

    /** A branch and the part of the whole that it is taken to be. */
    private record Pending<B>(B branch, double share) {}

    private final Search<B> search;
    private final WorkerThreads threads;
    private final ExploreOptions options;
    private final long began;
    private final BooleanSupplier timeIsUp;
    private final List<BranchRunner<B>> workers = new ArrayList<>();
    private final ArrayDeque<Pending<B>> stack = new ArrayDeque<>();
    private final OutcomeLimit limit = new OutcomeLimit();
    private boolean complete;
    private long sequence;
    private long executions;
    private long redundant;
    private double covered;
    private long executionsBeforeRound;
    private long lastProgress;

    /**
     * @param began when the exploration did, as {@link System#nanoTime} tells the time
     * @param timeIsUp whether to come to an end
     */
    SearchRun(Search<B> search, WorkerThreads threads, ExploreOptions options, long began, BooleanSupplier timeIsUp) {
        this.search = search;
        this.threads = threads;
        this.options = options;
        this.began = began;
        this.timeIsUp = timeIsUp;
        this.lastProgress = began;
        for (int i = 0; i < threads.size(); i++) {
            workers.add(new BranchRunner<>(search.walker(), timeIsUp));
        }
    }

    /** Runs until there is an end. Returns false if the search is none for this program, and nothing that was found counts. */
    boolean run() {
        while (refill()) {
            if (executions >= options.executions() || timeIsUp.getAsBoolean() || Thread.currentThread().isInterrupted()) {
                return true;
            }
            if (!runBatch()) {
                return false;
            }
            report();
        }
        complete = search.exhaustive();
        return true;
    }

    private boolean refill() {
        if (stack.isEmpty()) {
            List<B> more = search.more();
            covered = 0;
            executionsBeforeRound = executions;
            for (B branch : more.reversed()) {
                stack.push(new Pending<>(branch, 1.0 / more.size()));
            }
        }
        return !stack.isEmpty();
    }

    private boolean runBatch() {
        long size = Math.min(Math.min(BATCH, stack.size()), options.executions() - executions);
        List<B> branches = new ArrayList<>();
        List<Pending<B>> pending = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Pending<B> top = stack.pop();
            pending.add(top);
            branches.add(top.branch());
        }
        Batch<B> batch = new Batch<>(branches, sequence, timeIsUp);
        threads.together(Math.ceilDiv(batch.size(), WORTH_A_MEMBER), (member, program) -> workers.get(member).work(program, batch));
        sequence += size;
        for (int slot = batch.size() - 1; slot >= 0; slot--) {
            if (batch.coverage(slot) == Coverage.BEYOND) {
                return false;
            }
            merge(batch, slot, pending.get(slot));
        }
        limit.hold(workers.stream().map(BranchRunner::findings).toList());
        return true;
    }

    private void merge(Batch<B> batch, int slot, Pending<B> pending) {
        Coverage coverage = batch.coverage(slot);
        if (coverage == null) {
            stack.push(pending); // the time ran out
            return;
        }
        executions += coverage == Coverage.NEW ? 1 : 0;
        redundant += coverage == Coverage.REDUNDANT ? 1 : 0;
        List<B> found = batch.found(slot);
        double share = pending.share() / (found.size() + 1);
        covered += share;
        for (B branch : found) {
            stack.push(new Pending<>(branch, share));
        }
    }

    private void report() {
        long now = System.nanoTime();
        if (now - lastProgress >= PROGRESS_NANOS) {
            lastProgress = now;
            double estimate = search.exhaustive() ? executionsBeforeRound + (double) (executions - executionsBeforeRound) / covered
                    : options.executions();
            options.progress().accept(new Progress(executions, Math.max((double) executions, estimate), failures(), outcomesSoFar()));
        }
    }

    private List<Outcome> outcomesSoFar() {
        if (workers.stream().mapToInt(each -> each.findings().endings().size()).sum() > Progress.MOST_OUTCOMES) {
            return List.of();
        }
        Map<Findings.Ending, Outcome> all = new LinkedHashMap<>();
        for (BranchRunner<B> worker : workers) {
            for (Outcome each : worker.findings().outcomes()) {
                all.merge(new Findings.Ending(each.output(), each.end()), each,
                        (one, other) -> new Outcome(one.output(), one.end(), one.executions() + other.executions(), one.schedule()));
            }
        }
        return List.copyOf(all.values());
    }

    private int failures() {
        Set<Failure> seen = new HashSet<>();
        workers.forEach(worker -> worker.findings().failuresSeen().firsts((failure, _) -> seen.add(failure)));
        return seen.size();
    }

    /** What has been found so far; may be asked by any thread at any time. */
    Exploration exploration() {
        Findings all = new Findings(timeIsUp);
        for (BranchRunner<B> worker : workers) {
            all.merge(worker.findings());
        }
        List<Outcome> outcomes = all.outcomes();
        long listed = outcomes.stream().mapToLong(Outcome::executions).sum();
        double seconds = (System.nanoTime() - began) / 1e9;
        return new Exploration(options.strategy(), complete, all.executions(), redundant, seconds, Collections.unmodifiableList(outcomes),
                all.executions() - listed, all.failures(), all.races());
    }
}
