package dev.conc.schedule.worker;

import dev.conc.schedule.Access;
import dev.conc.schedule.ControlledProgram;
import dev.conc.schedule.End;
import dev.conc.schedule.Execution;
import dev.conc.schedule.Kind;
import dev.conc.schedule.Rule;
import dev.conc.schedule.Schedule;
import dev.conc.schedule.Site;
import dev.conc.schedule.State;
import dev.conc.schedule.Steps;
import dev.conc.schedule.explore.Replay;
import dev.conc.schedule.explore.ScheduleDoesNotFit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs a program under one schedule and tells what happened. */
final class StoryTeller {
    /** The first step of a thread, which the engine counts as the other side of a start. */
    private static final String BEGIN = "begin";

    /** What a thread does next that waits for something else than a lock or the end of a thread. */
    private static final String AWAIT = "await";

    private static final Site NOWHERE = new Site("", 0, "");

    private final ControlledProgram program;

    /** @param program one that records values */
    StoryTeller(ControlledProgram program) {
        this.program = program;
    }

    /**
     * The execution under a schedule.
     *
     * @param toEnd whether the program runs on when the schedule is done
     * @throws CannotRun if the schedule does not fit the program
     */
    Story tell(Schedule schedule, boolean toEnd) {
        Replay replay = new Replay(schedule, toEnd);
        Execution execution = follow(replay);
        Steps steps = execution.steps();
        int[] ran = new int[steps.count()];
        List<Story.Step> told = new ArrayList<>();
        for (int i = 0; i < ran.length; i++) {
            ran[i] = steps.thread(i);
            told.add(step(execution, i));
        }
        return new Story(
                Schedule.of(ran).toString(),
                execution.end().word(),
                execution.output(),
                replay.preemptions(),
                told,
                execution.end() == End.NORMAL ? ended(execution) : threads(execution),
                execution.failures().stream()
                        .map(each -> new Story.Problem(each.kind().word(), each.message()))
                        .toList());
    }

    private Execution follow(Replay replay) {
        try {
            Execution execution = program.run(replay);
            replay.checkFinished(execution.last());
            return execution;
        } catch (ScheduleDoesNotFit misfit) {
            throw CannotRun.because(Trouble.MISFIT, String.valueOf(misfit.getMessage()));
        }
    }

    private Story.Step step(Execution execution, int step) {
        Steps steps = execution.steps();
        Kind kind = steps.kind(step);
        boolean begins = kind == Kind.START && steps.thread(step) > 0 && !tookStep(steps, steps.thread(step), step);
        // A thread begins and ends nowhere in the source.
        Site site = begins || kind == Kind.END ? NOWHERE : site(steps.site(step));
        String what = begins ? "" : other(execution, step).orElseGet(() -> what(execution, steps.location(step)));
        String value = execution.value(step);
        return new Story.Step(
                steps.thread(step), begins ? BEGIN : kind.word(), what, value.startsWith("→") ? value.substring(1).strip() : value, site.file(), site.line());
    }

    /** The thread that a start or a join is about: threads are numbered in the order in which they are started. */
    private static Optional<String> other(Execution execution, int step) {
        Steps steps = execution.steps();
        if (steps.kind(step) == Kind.JOIN && steps.cause(step) >= 0) {
            return Optional.of(execution.threadName(steps.thread(steps.cause(step))));
        }
        if (steps.kind(step) != Kind.START) {
            return Optional.empty();
        }
        for (int i = step + 1; i < steps.count(); i++) {
            if (steps.cause(i) == step && steps.kind(i) == Kind.START) {
                return Optional.of(execution.threadName(steps.thread(i)));
            }
        }
        return Optional.empty();
    }

    private static List<Story.Standing> ended(Execution execution) {
        List<Story.Standing> threads = new ArrayList<>();
        for (int i = 0; i < execution.last().threads(); i++) {
            threads.add(new Story.Standing(execution.threadName(i), Story.Readiness.ENDED, "", "", "", 0, -1, 0));
        }
        return threads;
    }

    private List<Story.Standing> threads(Execution execution) {
        State state = execution.last();
        List<Story.Standing> threads = new ArrayList<>();
        for (int i = 0; i < state.threads(); i++) {
            boolean pending = state.pending(i);
            @Nullable Kind kind = pending ? state.nextKind(i) : null;
            boolean begins = kind == Kind.START && i > 0 && !tookStep(execution.steps(), i, execution.steps().count());
            Site site = pending && !begins && kind != Kind.END ? site(state.nextSite(i)) : NOWHERE;
            Story.Readiness readiness = readiness(execution, i);
            boolean blocked = readiness == Story.Readiness.BLOCKED;
            int waitsFor = blocked ? state.waitsFor(i) : -1;
            String waiting = blocked ? state.waitingFor(i) : "";
            // Locks and joins have words of their own.
            boolean told = !waiting.isEmpty() && !waiting.contains("lock ") && !(kind == Kind.JOIN && waitsFor >= 0);
            threads.add(new Story.Standing(
                    execution.threadName(i),
                    readiness,
                    kind == null ? "" : told ? AWAIT : begins ? BEGIN : kind.word(),
                    told ? waiting : kind == Kind.JOIN && waitsFor >= 0 ? execution.threadName(waitsFor) : pending ? what(execution, state.location(i)) : "",
                    site.file(),
                    site.line(),
                    waitsFor,
                    waitsFor < 0 ? 0 : heldSince(execution.steps(), waitsFor, state.location(i))));
        }
        return threads;
    }

    private static Story.Readiness readiness(Execution execution, int thread) {
        State state = execution.last();
        if (!state.pending(thread)) {
            return tookStep(execution.steps(), thread, execution.steps().count()) ? Story.Readiness.ENDED : Story.Readiness.NEW;
        }
        if (!state.enabled(thread)) {
            return Story.Readiness.BLOCKED;
        }
        return state.yielded(thread) ? Story.Readiness.YIELDED : Story.Readiness.READY;
    }

    private static boolean tookStep(Steps steps, int thread, int before) {
        for (int i = 0; i < before; i++) {
            if (steps.thread(i) == thread) {
                return true;
            }
        }
        return false;
    }

    /** The line of the last acquisition that is not paired with a release since. */
    private int heldSince(Steps steps, int thread, int location) {
        int releases = 0;
        for (int i = steps.count() - 1; i >= 0; i--) {
            if (steps.thread(i) == thread && steps.location(i) == location && location >= 0) {
                releases += steps.kind(i) == Kind.RELEASE ? 1 : 0;
                boolean failed = steps.rule(i) == Rule.COMPARE && steps.access(i) == Access.READ;
                if (steps.kind(i) == Kind.ACQUIRE && !failed && releases-- == 0) {
                    return site(steps.site(i)).line();
                }
            }
        }
        return 0;
    }

    private Site site(int number) {
        return number < 0 ? NOWHERE : program.site(number);
    }

    private static String what(Execution execution, int location) {
        return location < 0 ? "" : execution.locationName(location);
    }
}
