package dev.conc.schedule.explore.dpor;

import dev.conc.schedule.Access;
import dev.conc.schedule.Rule;
import dev.conc.schedule.State;
import dev.conc.schedule.explore.search.VectorClock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The branches that a new event opens. A read could have come earlier, before some update of its location. An update could have come
 * earlier in the chain of updates, and an event that is there already could have come after it: the backward revisits of TruSt, taken only where
 * {@link Maximality} says that this execution is the one from which to take them.
 */
final class Revisits {
    /** The clocks of an execution's events have so many entries in all: where they share nothing, they take some 50 MB. */
    private static final long MOST_CLOCK_ENTRIES = 4_000_000;

    private final Graph graph;
    private final Reserved reserved;
    private final Maximality maximality;
    private List<GraphBranch> found = new ArrayList<>();
    private RunEvents trace = new RunEvents(0);
    private int foundBefore;
    private VectorClock before = VectorClock.NOTHING;
    private VectorClock ownPast = VectorClock.NOTHING;
    private VectorClock ownOrder = VectorClock.NOTHING;
    private final Effort effort = new Effort();

    // The operation whose branches are looked for: an event, or one that waits when the execution has ended.
    private int thread;
    private int length;
    private int place;
    private int readRank;
    private int updateRank;
    private int next;

    Revisits(Graph graph, Reserved reserved) {
        this.graph = graph;
        this.reserved = reserved;
        this.maximality = new Maximality(graph, reserved, effort);
    }

    /** For the next execution: where branches go. */
    void into(List<GraphBranch> branches) {
        found = branches;
        foundBefore = branches.size();
        effort.clear();
    }

    /** Whether to look for the branches of this execution takes more time and memory than it is worth; what was found of them then is not all. */
    boolean tooMuch() {
        return effort.isTooMuch() || (long) graph.count() * graph.width() > MOST_CLOCK_ENTRIES;
    }

    /** How many steps take as long as the search for branches has. */
    int effort() {
        return effort.inSteps();
    }

    void trace(RunEvents ofThisExecution) {
        trace = ofThisExecution;
    }

    /** The execution has ended: its events are what branches begin with. */
    void finish() {
        if (found.size() > foundBefore) {
            graph.copyTo(trace);
        }
    }

    /** The same execution up to here, but the one thread goes next and the other after it. */
    void instead(int first, int second, int nextRank) {
        int count = graph.count();
        long[] all = new long[words(count)];
        for (int event = 0; event < count; event++) {
            keep(all, event);
        }
        found.add(new GraphBranch(trace, count, all, false, -1, 0, 0, nextRank, reserved.copy(graph.width()), first, second));
    }

    /**
     * The branches that the last event opens.
     *
     * @param atTheEnd whether the event's read was inserted before, so that only its update is new, which comes last
     */
    void of(State state, int event, int nextRank, boolean atTheEnd) {
        if (graph.location(event) < 0) {
            return;
        }
        thread = graph.thread(event);
        length = event;
        place = graph.location(event);
        readRank = graph.readRank(event);
        updateRank = graph.updateRank(event);
        next = nextRank + 2;
        past(lastOfThreadBefore(event), state.steps().cause(event));
        look(state, graph.rule(event), graph.expected(event), graph.before(event), event, atTheEnd);
    }

    /** The branches that an operation opens which waits at the end of the execution: it could have come where its lock was free. */
    void ofWaiting(State last, int waiting, int nextRank) {
        thread = waiting;
        length = graph.count();
        place = last.location(waiting);
        readRank = nextRank;
        updateRank = nextRank + 1;
        next = nextRank + 2;
        past(graph.lastOf(waiting), last.cause(waiting));
        look(last, last.rule(waiting), last.expected(waiting), last.value(place), -1, false);
    }

    /** Sets the clocks of what is before the operation wherever it comes in the chain. */
    private void past(int previous, int cause) {
        ownPast = previous < 0 ? VectorClock.NOTHING : graph.causal(previous);
        ownOrder = previous < 0 ? VectorClock.NOTHING : graph.happensBefore(previous);
        if (cause >= 0) {
            ownPast = ownPast.and(graph.causal(cause));
            ownOrder = ownOrder.and(graph.happensBefore(cause));
        }
    }

    private void look(State state, Rule rule, @Nullable Object expected, @Nullable Object now, int self, boolean atTheEnd) {
        int update = self >= 0 ? graph.readsFrom(self) : graph.lastUpdateAt(place);
        int later = -1;
        int earliest = -1;
        int secondEarliest = -1;
        while (!effort.isTooMuch()) {
            effort.spend(1);
            if (later >= 0 && graph.in(ownPast, later)) {
                return; // it needs this update: it can come neither before it nor before any earlier one
            }
            Access access = rule.access(expected, later < 0 ? now : graph.before(later));
            if (access == Access.UPDATE) {
                backward(state, update, earliest, secondEarliest);
            } else if (access == Access.READ && later >= 0 && !graph.in(ownOrder, later)) {
                earlier(later);
            }
            if (atTheEnd || update < 0) {
                return;
            }
            later = update;
            update = graph.readsFrom(later);
            if (earliest < 0 || rank(later) < rank(earliest)) {
                secondEarliest = earliest;
                earliest = later;
            } else if (secondEarliest < 0 || rank(later) < rank(secondEarliest)) {
                secondEarliest = later;
            }
        }
    }

    private int lastOfThreadBefore(int event) {
        int mover = graph.thread(event);
        for (int i = event - 1; i >= 0; i--) {
            if (graph.thread(i) == mover) {
                return i;
            }
        }
        return -1;
    }

    /** The read comes before an update, and all that follows from the update after it. */
    private void earlier(int update) {
        effort.spend(length);
        long[] kept = new long[words(length)];
        for (int event = 0; event < length; event++) {
            if (!graph.follows(event, update)) {
                keep(kept, event);
            }
        }
        found.add(new GraphBranch(trace, length, kept, true, thread, readRank, updateRank, next, reserved.copy(graph.width()), -1, -1));
    }

    /**
     * The update comes behind another one in the chain, and an event of the location after it.
     *
     * @param bound that other one, or -1
     * @param earliest of the updates that follow in the chain the one with the least rank, or -1
     * @param secondEarliest the one with the next, or -1
     */
    private void backward(State state, int bound, int earliest, int secondEarliest) {
        before = bound < 0 ? ownPast : ownPast.and(graph.causal(bound));
        int event = lastBefore();
        while (event >= 0 && !effort.isTooMuch()) {
            effort.spend(1);
            if (!graph.in(before, event) && !(graph.updates(event) && event <= bound)) {
                int other = event == earliest ? secondEarliest : earliest;
                // Else an update would stay that comes after the new one in the chain.
                if ((other < 0 || rank(other) >= graph.readRank(event)) && maximality.holds(state, event, before, length, thread)) {
                    revisit(state, event);
                }
            }
            // What the thread itself has done is before all that it does.
            event = graph.thread(event) == thread ? graph.previousOfOthers(event) : graph.previousAt(event);
        }
    }

    private int lastBefore() {
        int last = graph.lastAt(place);
        return last == length ? graph.previousAt(last) : last;
    }

    /** None of the updates that follow in the chain is in the new one's past: they need the one behind which it comes, or the search for places has ended there. */
    private int rank(int update) {
        return Math.min(graph.readRank(update), graph.updateRank(update));
    }

    private void revisit(State state, int revisited) {
        effort.spend(length);
        int cut = graph.readRank(revisited);
        int[] waiting = new int[graph.width()];
        Arrays.fill(waiting, -1);
        long[] kept = new long[words(length)];
        for (int event = 0; event < length; event++) {
            boolean old = event != revisited && graph.readRank(event) < cut;
            if (graph.in(before, event) || (old && (!graph.updates(event) || graph.updateRank(event) < cut))) {
                keep(kept, event);
            } else if (old) {
                waiting[graph.thread(event)] = graph.readRank(event);
            }
        }
        int first = graph.thread(revisited);
        waiting[first] = cut;
        for (int other = 0; other < state.threads(); other++) {
            if (other != thread && reserved.holds(other) && reserved.rank(other) < cut) {
                waiting[other] = reserved.rank(other);
            }
        }
        found.add(new GraphBranch(trace, length, kept, false, thread, readRank, updateRank, next, waiting, first, -1));
    }

    private static int words(int events) {
        return (events + 63) >> 6;
    }

    private static void keep(long[] kept, int event) {
        kept[event >> 6] |= 1L << event;
    }
}
