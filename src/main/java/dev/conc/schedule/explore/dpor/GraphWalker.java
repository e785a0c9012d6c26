package dev.conc.schedule.explore.dpor;

import dev.conc.schedule.Access;
import dev.conc.schedule.End;
import dev.conc.schedule.Execution;
import dev.conc.schedule.Rule;
import dev.conc.schedule.State;
import dev.conc.schedule.explore.search.Coverage;
import dev.conc.schedule.explore.search.Fairness;
import dev.conc.schedule.explore.search.Walker;
import java.util.List;

/**
 * Runs a branch of {@link GraphSearch}: its beginning, then on by a fixed policy (operations that wait first, then the lowest thread), and
 * after each new event looks for the branches that it opens.
 */
final class GraphWalker implements Walker<GraphBranch> {
    /** What is to be looked for after the event that is on its way. */
    private enum Look { NOWHERE, AT_THE_END_OF_THE_CHAIN, EVERYWHERE }

    private final Graph graph = new Graph();
    private final Beginning beginning = new Beginning();
    private final Reserved reserved = new Reserved();
    private final Revisits revisits = new Revisits(graph, reserved);
    private Look look = Look.NOWHERE;
    private int readRank;
    private int updateRank;
    private int next;
    private int first;
    private int second;
    private boolean beyond;

    @Override
    public void begin(GraphBranch branch, List<GraphBranch> found) {
        graph.clear();
        beginning.of(branch);
        revisits.into(found);
        next = branch.next();
        first = -1;
        second = -1;
        look = Look.NOWHERE;
        beyond = false;
    }

    @Override
    public int next(State state) {
        if (!revisits.tooMuch()) {
            take(state);
        }
        int step = state.steps().count();
        int last = step == 0 ? -1 : state.steps().thread(step - 1);
        beyond |= last >= 0 && !revisits.tooMuch() && state.yielded(last);
        if (beyond) {
            return STOP;
        }
        if (revisits.tooMuch() && step >= beginning.length()) {
            return Fairness.proceed(state, last);
        }
        if (step < beginning.length()) {
            readRank = beginning.readRank(step);
            updateRank = beginning.updateRank(step);
            return beginning.thread(step);
        }
        return choose(state);
    }

    /** Takes over the step that was taken since the last call, if any. */
    private void take(State state) {
        int steps = state.steps().count();
        if (steps == 0) {
            revisits.trace(new RunEvents(state.threads()));
        }
        if (steps > graph.count()) {
            graph.add(state.steps(), state.threads(), readRank, updateRank);
            beyond = graph.mixed();
            if (beyond) {
                return;
            }
            if (steps <= beginning.length()) {
                beginning.taken(steps - 1, state.threads());
            } else if (look == Look.EVERYWHERE) {
                revisits.of(state, steps - 1, next, false);
            } else if (look == Look.AT_THE_END_OF_THE_CHAIN && graph.updates(steps - 1)) {
                revisits.of(state, steps - 1, next, true);
            }
        }
        if (steps == beginning.length()) {
            GraphBranch branch = beginning.branch();
            reserved.set(branch.reserved(), beginning);
            first = branch.first() < 0 ? -1 : beginning.renumbered(branch.first());
            second = branch.second() < 0 ? -1 : beginning.renumbered(branch.second());
        }
    }

    private int choose(State state) {
        int threads = state.threads();
        int lowest = -1;
        int waiting = -1;
        for (int thread = threads - 1; thread >= 0; thread--) {
            if (state.enabled(thread)) {
                if (state.yielded(thread)) {
                    beyond = true;
                    return STOP;
                }
                if (reserved.holds(thread)) {
                    waiting = thread;
                } else {
                    lowest = thread;
                }
            }
        }
        if (first >= 0 && state.enabled(first)) {
            waiting = first;
            if (second < 0 && state.access(first) == Access.UPDATE) {
                othersBefore(state, first);
            }
        }
        first = second;
        second = -1;
        if (waiting < 0) {
            look = Look.EVERYWHERE;
            readRank = next++;
            updateRank = next++;
            return lowest;
        }
        look = Look.AT_THE_END_OF_THE_CHAIN;
        readRank = reserved.release(waiting);
        updateRank = next++;
        return waiting;
    }

    /** Other acquisitions that wait for the same lock may get it first. */
    private void othersBefore(State state, int thread) {
        int place = state.location(thread);
        for (int other = 0; other < state.threads(); other++) {
            if (other != thread && reserved.holds(other) && state.location(other) == place && state.enabled(other)) {
                revisits.instead(other, thread, next);
            }
        }
    }

    @Override
    public int effort() {
        return revisits.effort();
    }

    @Override
    public Coverage finish(Execution execution) {
        State last = execution.last();
        if (!beyond && !revisits.tooMuch()) {
            take(last);
        }
        if (!beyond && revisits.tooMuch()) {
            return Coverage.TOO_LARGE;
        }
        if (!beyond && execution.end() == End.CUT) {
            revisits.finish();
            return Coverage.CUT;
        }
        if (beyond || execution.end() == End.LIVELOCK || cannotBeForetold(last) || mightHaveEndedBefore(execution)) {
            return Coverage.BEYOND;
        }
        for (int thread = 0; thread < last.threads(); thread++) {
            if (last.pending(thread) && !reserved.holds(thread) && last.location(thread) >= 0) {
                revisits.ofWaiting(last, thread, next);
            }
        }
        revisits.finish();
        return Coverage.NEW;
    }

    /** Whether the program could have ended before a daemon did. */
    private boolean mightHaveEndedBefore(Execution execution) {
        State last = execution.last();
        int end = graph.count() - 1;
        for (int thread = 0; execution.end() != End.DEADLOCK && thread < last.threads(); thread++) {
            if (last.daemon(thread) && graph.lastOf(thread) >= 0 && !graph.follows(end, graph.lastOf(thread))) {
                return true;
            }
        }
        return false;
    }

    /** Whether an operation that is left over makes the search inexact; one that could still be done, if the program ended itself, does. */
    private boolean cannotBeForetold(State last) {
        for (int thread = 0; thread < last.threads(); thread++) {
            if (last.pending(thread)) {
                if (last.enabled(thread) || last.rule(thread) == Rule.OTHER) {
                    return true;
                }
                if (last.location(thread) >= 0) {
                    graph.know(last.location(thread), last.rule(thread), last.value(last.location(thread)));
                }
            }
        }
        return graph.mixed();
    }
}
