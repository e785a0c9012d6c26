package dev.conc.schedule.explore.dpor;

import dev.conc.schedule.Access;
import dev.conc.schedule.State;
import dev.conc.schedule.explore.search.VectorClock;
import org.jspecify.annotations.Nullable;

/**
 * Whether a revisit is to be taken from this execution. Many executions lead to the same revisit; it is taken from the one in which every event that the
 * revisit removes reads from, and updates after, the last update that was there when it was inserted (the maximal extension of TruSt).
 */
final class Maximality {
    private final Graph graph;
    private final Reserved reserved;
    private final Effort effort;
    private VectorClock before = VectorClock.NOTHING;
    private int length;

    Maximality(Graph graph, Reserved reserved, Effort effort) {
        this.graph = graph;
        this.reserved = reserved;
        this.effort = effort;
    }

    /**
     * @param revisited the event that is to come after the new update
     * @param past      the clock of what is before the new update
     * @param events    how many events were there before the new one
     * @param mover     the new one's thread
     */
    boolean holds(State state, int revisited, VectorClock past, int events, int mover) {
        before = past;
        length = events;
        int cut = graph.readRank(revisited);
        for (int event = events - 1; event >= 0; event--) {
            effort.spend(1);
            if (graph.location(event) >= 0 && !graph.in(past, event)) {
                if ((event == revisited || graph.readRank(event) > cut) && !readsLast(state, event)) {
                    return false;
                }
                if (graph.updates(event) && graph.updateRank(event) > cut && !updatesLast(event)) {
                    return false;
                }
            }
        }
        for (int thread = 0; thread < state.threads(); thread++) {
            if (thread != mover && reserved.holds(thread) && !waitsRightly(state, thread, cut)) {
                return false;
            }
        }
        return true;
    }

    /** The last update of a location before the new event. */
    private int lastUpdate(int place) {
        int last = graph.lastUpdateAt(place);
        return last == length ? graph.readsFrom(last) : last;
    }

    /** Whether the update was there when the rank was given, or comes before the new event anyway. */
    private boolean there(int update, int rank) {
        return graph.updateRank(update) <= rank || graph.in(before, update);
    }

    private boolean readsLast(State state, int event) {
        int rank = graph.readRank(event);
        int last = lastUpdate(graph.location(event));
        while (last >= 0 && (last == event || !there(last, rank))) {
            effort.spend(1);
            last = graph.readsFrom(last);
        }
        int source = graph.readsFrom(event);
        return source == last || (graph.locks(event) && waitedFor(state, event, source, last));
    }

    /** Whether an acquisition could not be done after the last update, and was done at the first place after it where it could. */
    private boolean waitedFor(State state, int event, int source, int last) {
        if (source < last || graph.accessIn(event, stateAfter(state, last, graph.location(event))) != Access.BLOCKED) {
            return false;
        }
        for (int update = source; update > last; update = graph.readsFrom(update)) {
            if (graph.accessIn(event, graph.before(update)) != Access.BLOCKED) {
                return false;
            }
        }
        return true;
    }

    /** The state of a location after an update, or at first for -1. */
    private @Nullable Object stateAfter(State state, int update, int place) {
        int following = -1;
        for (int later = graph.lastUpdateAt(place); later > update; later = graph.readsFrom(later)) {
            following = later;
        }
        return following < 0 ? state.value(place) : graph.before(following);
    }

    /** Whether nothing that was there when the update was inserted comes after it. */
    private boolean updatesLast(int event) {
        int rank = graph.updateRank(event);
        int last = graph.lastAt(graph.location(event));
        for (int other = last == length ? graph.previousAt(last) : last; other > event; other = graph.previousAt(other)) {
            effort.spend(1);
            boolean past = graph.in(before, other);
            if (graph.updates(other) && (past || graph.updateRank(other) <= rank)) {
                return false;
            }
            int source = graph.readsFrom(other);
            if (source == event && (past || (graph.readRank(other) <= rank && !graph.locks(other)))) {
                return false;
            }
            if (graph.locks(other) && source >= 0 && !past && graph.readRank(other) <= rank && graph.readsFrom(source) == event) {
                return false;
            }
        }
        return true;
    }

    /** Whether an acquisition that waits would have waited, too, without the events that the revisit removes. */
    private boolean waitsRightly(State state, int thread, int cut) {
        int rank = reserved.rank(thread);
        int last = lastUpdate(state.location(thread));
        if (rank < cut) {
            return last < 0 || graph.in(before, last) || graph.updateRank(last) <= cut;
        }
        return last < 0 || there(last, rank);
    }
}
