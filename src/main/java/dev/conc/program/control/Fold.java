package dev.conc.program.control;

import dev.conc.schedule.End;
import dev.conc.schedule.SpecialName;
import dev.conc.schedule.worker.ThreadStatus;
import dev.conc.schedule.worker.TraceEvent;
import dev.conc.schedule.worker.TraceSegment;
import dev.conc.schedule.worker.TraceStep;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Steps in a row that say nothing of how threads work together, and need not be shown.
 *
 * @param first the first of them, counted from 0
 * @param last the last of them
 * @param alone whether they come before a second thread is started; else they are about what one thread alone ever touches
 */
public record Fold(int first, int last, boolean alone) {
    /** A row that stands for fewer steps spares nothing. */
    private static final int FEWEST = 2;

    /** Touched by several threads. */
    private static final int SHARED = -1;

    /** All of an execution, in order. What one thread alone touches is known only of an execution whose end is known. */
    public static List<Fold> of(Playback playback) {
        int start = 0;
        while (start < playback.length() && playback.step(start).event() != TraceEvent.START) {
            start++;
        }
        List<Fold> folds = new ArrayList<>();
        if (start == playback.length()) {
            return folds;
        }
        add(folds, new Fold(0, start - 1, true));
        if (playback.end() == End.STOPPED) {
            return folds;
        }
        Map<String, Integer> users = users(playback);
        int first = start + 1;
        for (int i = first; i <= playback.length(); i++) {
            if (i == playback.length() || !isOwn(playback.step(i), users)) {
                add(folds, new Fold(first, i - 1, false));
                first = i + 1;
            }
        }
        return folds;
    }

    /** How many steps there are in it. */
    public int steps() {
        return last - first + 1;
    }

    private static void add(List<Fold> folds, Fold fold) {
        if (fold.steps() >= FEWEST) {
            folds.add(fold);
        }
    }

    /** Which thread touches what; also what one waits for at the end, and never gets. */
    private static Map<String, Integer> users(Playback playback) {
        Map<String, Integer> users = new HashMap<>();
        for (int i = 0; i < playback.length(); i++) {
            use(users, playback.step(i).what(), playback.step(i).thread());
        }
        List<TraceSegment.Change> threads = playback.at(playback.length()).statuses();
        for (int i = 0; i < threads.size(); i++) {
            ThreadStatus status = threads.get(i).status();
            use(users, status.what(), i);
            use(users, status.awaited().about(), i);
        }
        return users;
    }

    private static void use(Map<String, Integer> users, String what, int thread) {
        users.merge(what, thread, (one, other) -> one.equals(other) ? one : SHARED);
    }

    private static boolean isOwn(TraceStep step, Map<String, Integer> users) {
        boolean touches = switch (step.event()) {
            case READ, WRITE, ACQUIRE, RELEASE -> true;
            default -> false;
        };
        return touches && !step.what().isEmpty() && !step.what().equals(SpecialName.INSIDE_JDK.code())
                && users.getOrDefault(step.what(), SHARED) != SHARED;
    }
}
