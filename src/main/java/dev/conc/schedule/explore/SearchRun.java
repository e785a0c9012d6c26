package dev.conc.schedule.explore;

import dev.conc.schedule.Failure;
import dev.conc.schedule.explore.findings.Findings;
import dev.conc.schedule.explore.findings.OutcomeLimit;
import dev.conc.schedule.explore.result.Outcome;
import dev.conc.schedule.explore.result.Unfinished;
import dev.conc.schedule.explore.search.Coverage;
import dev.conc.schedule.explore.search.Search;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * One search, done from its beginning, in as many turns as one likes. Branches are taken from the top of a stack in batches whose size has nothing to do with the number of workers, and
 * what they show is put back in their order: so everything is the same for any number of workers.
 */
final class SearchRun<B> {
    /** How far a search is. */
    enum Standing {
        /** It goes on. */
        UNFINISHED,
        /** There are no more branches. */
        FINISHED,
        /** It is none for this program, and nothing that was found counts. */
        BEYOND,
        /** There are branches that it cannot hold: executions are too long. */
        TOO_LONG,
        /** There are more branches than it can hold. */
        TOO_MANY
    }

    private static final int BATCH = 256;
    /** About so many steps are taken between two looks at the clock and the budget. */
    private static final int BATCH_STEPS = 100_000;
    /** For fewer branches than this it is not worth to have one more member at work, unless they are long. */
    private static final int WORTH_A_MEMBER = 16;
    private static final int LONG = 1_000;
    /** The branches that are to be run may take so much memory. */
    private static final long MOST_BYTES = 128_000_000;

    /** A branch and the part of the whole that it is taken to be. */
    private record Pending<B>(B branch, double share) {}

    private final Search<B> search;
    private final WorkerThreads threads;
    private final BooleanSupplier timeIsUp;
    private final List<BranchRunner<B>> workers = new ArrayList<>();
    private final ArrayDeque<Pending<B>> stack = new ArrayDeque<>();
    private final OutcomeLimit limit = new OutcomeLimit();
    private Standing standing = Standing.UNFINISHED;
    private long sequence;
    private long executions;
    private long redundant;
    private long cut;
    private long bytes;
    private int usualSteps = 1;
    /** It grows, as long as it is not known how long executions are. */
    private int batchSize = 2;
    private double covered;
    private long executionsBeforeRound;

    /**
     * A search that has not begun.
     *
     * @param first the number of its first execution
     * @param timeIsUp whether to come to an end
     */
    SearchRun(Search<B> search, WorkerThreads threads, long first, BooleanSupplier timeIsUp) {
        this.search = search;
        this.threads = threads;
        this.timeIsUp = timeIsUp;
        this.sequence = first;
        for (int i = 0; i < threads.size(); i++) {
            workers.add(new BranchRunner<>(search.walker(), timeIsUp));
        }
    }

    /**
     * Runs until there is an end, the budget is spent, so many executions have been counted in all, or the time is up.
     *
     * @param afterBatch called again and again
     */
    Standing run(Budget budget, long most, Runnable afterBatch) {
        while (standing == Standing.UNFINISHED && !budget.spent() && ended() < most && !timeIsUp.getAsBoolean()
                && !Thread.currentThread().isInterrupted()) {
            if (refill()) {
                runBatch(budget, most - ended());
                afterBatch.run();
            } else {
                standing = Standing.FINISHED;
            }
        }
        return standing;
    }

    private boolean refill() {
        if (stack.isEmpty()) {
            List<B> more = search.more();
            covered = 0;
            executionsBeforeRound = executions;
            for (B branch : more.reversed()) {
                push(new Pending<>(branch, 1.0 / more.size()));
            }
        }
        return !stack.isEmpty();
    }

    private void push(Pending<B> pending) {
        bytes += search.bytes(pending.branch());
        stack.push(pending);
    }

    private Pending<B> pop() {
        Pending<B> top = stack.pop();
        bytes -= search.bytes(top.branch());
        return top;
    }

    private void runBatch(Budget budget, long most) {
        long size = Math.min(Math.min(Math.clamp(BATCH_STEPS / usualSteps, 2, batchSize), budget.executions(usualSteps)),
                Math.min(stack.size(), most));
        batchSize = Math.min(BATCH, 2 * batchSize);
        List<B> branches = new ArrayList<>();
        List<Pending<B>> pending = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Pending<B> top = pop();
            pending.add(top);
            branches.add(top.branch());
        }
        Batch<B> batch = new Batch<>(branches, sequence, timeIsUp);
        threads.together(Math.ceilDiv(batch.size(), usualSteps > LONG ? 1 : WORTH_A_MEMBER),
                (member, program) -> workers.get(member).work(program, batch));
        sequence += size;
        long steps = 0;
        for (int slot = batch.size() - 1; slot >= 0; slot--) {
            if (batch.coverage(slot) == Coverage.BEYOND) {
                standing = Standing.BEYOND;
                return;
            }
            merge(batch, slot, pending.get(slot));
            steps += batch.steps(slot);
            budget.spend(batch.steps(slot));
        }
        usualSteps = (int) Math.max(1, steps / size);
        if (bytes > MOST_BYTES && standing == Standing.UNFINISHED) {
            standing = Standing.TOO_MANY;
        }
        limit.hold(findings());
    }

    private void merge(Batch<B> batch, int slot, Pending<B> pending) {
        Coverage coverage = batch.coverage(slot);
        if (coverage == null) {
            push(pending); // the time ran out
            return;
        }
        executions += coverage == Coverage.NEW || coverage == Coverage.TOO_LARGE ? 1 : 0;
        redundant += coverage == Coverage.REDUNDANT ? 1 : 0;
        cut += coverage == Coverage.CUT ? 1 : 0;
        if (coverage == Coverage.TOO_LARGE) {
            standing = Standing.TOO_LONG;
        }
        List<B> found = batch.found(slot).stream().map(search::admitted).filter(Objects::nonNull).toList();
        double share = pending.share() / (found.size() + 1);
        covered += share;
        for (B branch : found) {
            push(new Pending<>(branch, share));
        }
    }

    /** Whether everything was covered. */
    boolean complete() {
        return standing == Standing.FINISHED && search.exhaustive() && cut == 0;
    }

    /** Why it was not complete when it came to its end. */
    Unfinished unfinished() {
        return switch (standing) {
            case TOO_LONG -> Unfinished.STEPS;
            case TOO_MANY -> Unfinished.MEMORY;
            case UNFINISHED, FINISHED, BEYOND -> cut > 0 ? Unfinished.STEPS : Unfinished.EXECUTIONS;
        };
    }

    /** Maximal executions so far. */
    long executions() {
        return executions;
    }

    /** Executions so far that were given up because an equivalent one is counted. */
    long redundant() {
        return redundant;
    }

    /** Executions so far that are not run again: maximal ones, and those that were cut off. */
    long ended() {
        return executions + cut;
    }

    /** How many executions there will be, by Knuth's method; no end where the search has none. */
    double estimate() {
        return !search.exhaustive() ? Double.POSITIVE_INFINITY
                : covered == 0 ? executions : executionsBeforeRound + (double) (executions - executionsBeforeRound) / covered;
    }

    /** What each worker has found so far. */
    List<Findings> findings() {
        return workers.stream().map(BranchRunner::findings).toList();
    }

    /** Adds the outcomes so far to those of others; an outcome that both have is counted together. */
    void outcomesSoFar(Map<Findings.Ending, Outcome> all) {
        for (Findings each : findings()) {
            for (Outcome outcome : each.outcomes()) {
                all.merge(new Findings.Ending(outcome.output(), outcome.end()), outcome,
                        (one, other) -> new Outcome(one.output(), one.end(), one.executions() + other.executions(), one.schedule()));
            }
        }
    }

    /** Adds the failures so far to those of others. */
    void failuresSoFar(Set<Failure.Shape> seen) {
        findings().forEach(each -> each.failuresSeen().firsts((failure, _) -> seen.add(failure)));
    }
}
