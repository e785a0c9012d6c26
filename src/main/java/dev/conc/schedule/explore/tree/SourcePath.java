package dev.conc.schedule.explore.tree;

import dev.conc.schedule.Steps;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Who took each step of an execution, and where others could have gone instead. The branches found in one execution share it. */
final class SourcePath {
    private @Nullable ChoicePoint[] points = new ChoicePoint[16];
    private final Trail trail = new Trail();

    /** An execution that begins as another one. */
    void beginAs(SourcePath other, int length) {
        if (points.length < length) {
            points = new ChoicePoint[2 * length];
        }
        System.arraycopy(other.points, 0, points, 0, length);
    }

    /** @param point where others could go instead with this step; null if no other could */
    void point(int step, @Nullable ChoicePoint point) {
        if (step >= points.length) {
            points = Arrays.copyOf(points, 2 * step);
        }
        points[step] = point;
    }

    @Nullable
    ChoicePoint point(int step) {
        return step < points.length ? points[step] : null;
    }

    /** Once, when the execution has ended: branches are found before that. */
    void end(Steps steps) {
        trail.set(steps);
    }

    int thread(int step) {
        return trail.thread(step);
    }
}
