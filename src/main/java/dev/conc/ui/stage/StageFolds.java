package dev.conc.ui.stage;

import dev.conc.program.control.Fold;
import dev.conc.program.control.Playback;
import dev.conc.schedule.worker.TraceSegment;
import java.util.ArrayList;
import java.util.List;

/** Which rows the timeline has: a step each, and one for steps that are folded. The step that was taken last is never folded. */
final class StageFolds {
    /** What was looked at last: to look at another moment changes nothing of it. */
    private record Known(List<TraceSegment.Moment> moments, List<Fold> folds) {}

    private Known known = new Known(List.of(), List.of());

    /** A row: the steps from one to another, counted from 0. */
    record Row(int first, int last, boolean alone) {
        static Row of(int step) {
            return new Row(step, step, false);
        }

        boolean isFold() {
            return last > first;
        }
    }

    /** Whether there is anything to fold. */
    boolean any(Playback playback) {
        return !folds(playback).isEmpty();
    }

    /** The rows of all steps that are known, in order. */
    List<Row> rows(StageState state) {
        Playback playback = state.playback();
        List<Row> rows = new ArrayList<>();
        int step = 0;
        for (Fold fold : state.unfolded() ? List.<Fold>of() : folds(playback)) {
            step = show(rows, step, fold.first());
            int now = playback.position() - 1;
            if (now >= fold.first() && now <= fold.last()) {
                fold(rows, fold.first(), now - 1, fold.alone());
                rows.add(Row.of(now));
                fold(rows, now + 1, fold.last(), fold.alone());
            } else {
                fold(rows, fold.first(), fold.last(), fold.alone());
            }
            step = fold.last() + 1;
        }
        show(rows, step, playback.length());
        return rows;
    }

    private static void fold(List<Row> rows, int first, int last, boolean alone) {
        if (first <= last) {
            rows.add(new Row(first, last, alone));
        }
    }

    private static int show(List<Row> rows, int from, int to) {
        for (int step = from; step < to; step++) {
            rows.add(Row.of(step));
        }
        return to;
    }

    @SuppressWarnings("ReferenceEquality") // To compare ten thousand moments takes longer than to fold them.
    private List<Fold> folds(Playback playback) {
        if (known.moments() != playback.moments()) {
            known = new Known(playback.moments(), Fold.of(playback));
        }
        return known.folds();
    }
}
