package dev.conc.schedule.worker;

import dev.conc.schedule.Access;
import dev.conc.schedule.ControlledProgram;
import dev.conc.schedule.End;
import dev.conc.schedule.Execution;
import dev.conc.schedule.Kind;
import dev.conc.schedule.Rule;
import dev.conc.schedule.Site;
import dev.conc.schedule.State;
import dev.conc.schedule.Steps;
import dev.conc.schedule.Wait;
import dev.conc.schedule.worker.ThreadStatus.Readiness;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Tells of an execution while it goes on: after each step, what it did and which threads stand differently. It looks at everything after each step, so that objects get
 * their names in the same order whenever the same steps are taken.
 */
final class TraceRecorder {
    private static final Site NOWHERE = new Site("", 0, "");

    /** A lock that is held. */
    private record Held(int location, TraceSegment.Hold hold) {}

    private final ControlledProgram program;
    private final List<TraceSegment.Moment> moments = new ArrayList<>();
    /** For each moment, what its changes are about. */
    private final List<List<LocationNames.About>> abouts = new ArrayList<>();
    private final LocationNames names = new LocationNames();
    private final LostUpdates updates = new LostUpdates();
    private final List<ThreadStatus> statuses = new ArrayList<>();
    private final List<List<Held>> held = new ArrayList<>();
    private final List<Boolean> tookStep = new ArrayList<>();
    /** Semaphores that a thread released while nobody held a permit of them: they hand something over, and are held by nobody. */
    private final Set<Integer> signals = new HashSet<>();
    private int printed;
    private int preemptions;
    /** The first moment that has been told otherwise than it is now. */
    private int renamedFrom = Integer.MAX_VALUE;

    /** @param program one that records values */
    TraceRecorder(ControlledProgram program) {
        this.program = program;
    }

    /** To be called before every choice, with the execution so far, and at its end. */
    void look(Execution execution) {
        State state = execution.last();
        int step = execution.steps().count() - 1;
        if (moments.size() > step + 1) {
            return;
        }
        @Nullable
        TraceStep told = step < 0 ? null : step(execution, step);
        while (held.size() < state.threads()) {
            held.add(new ArrayList<>());
            tookStep.add(false);
        }
        int mover = step < 0 ? -1 : execution.steps().thread(step);
        if (told != null) {
            tookStep.set(mover, true);
            preemptions += preempts(execution.steps(), step) ? 1 : 0;
            locks(execution.steps(), step, told);
        }
        String text = execution.output(printed);
        printed += text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
        List<TraceSegment.Change> changes = changes(execution, mover);
        moments.add(new TraceSegment.Moment(told, changes, text));
        abouts.add(changes.stream().map(each -> about(state, each.thread())).toList());
    }

    private LocationNames.About about(State state, int thread) {
        boolean named = state.pending(thread) && !(state.nextKind(thread) == Kind.JOIN && statuses.get(thread).waitsFor() >= 0);
        return new LocationNames.About(named ? state.location(thread) : -1, held.get(thread).stream().map(Held::location).toList());
    }

    /** Whether a step was taken in place of a thread that could have gone on; to be asked while the statuses are those before it. */
    private boolean preempts(Steps steps, int step) {
        int before = step == 0 ? steps.thread(step) : steps.thread(step - 1);
        return before != steps.thread(step) && statuses.get(before).readiness() == Readiness.READY;
    }

    /** To be called when the execution has ended by itself. */
    void finish(Execution execution) {
        look(execution);
        if (execution.end() == End.NORMAL) {
            List<TraceSegment.Change> changes = new ArrayList<>();
            for (int i = 0; i < statuses.size(); i++) {
                statuses.set(i, new ThreadStatus(name(execution, i), Readiness.ENDED, TraceEvent.NONE, "", Wait.NOTHING, "", 0, -1, 0));
                changes.add(change(execution, i));
            }
            TraceSegment.Moment last = moments.removeLast();
            moments.add(new TraceSegment.Moment(last.step(), changes, last.printed()));
            abouts.set(abouts.size() - 1, changes.stream().map(each -> about(execution.last(), each.thread())).toList());
        }
    }

    /** To be called before what has happened is told: what holds an object may have been known only after the steps that touched it first. */
    void nameAgain(Execution execution) {
        Map<Integer, Set<String>> formerly = names.renew(execution);
        for (int i = 0; i < (formerly.isEmpty() ? 0 : moments.size()); i++) {
            TraceSegment.Moment moment = moments.get(i);
            TraceSegment.Moment renamed = new TraceSegment.Moment(
                    moment.step() == null ? null : named(execution.steps(), i - 1, moment.step()),
                    names.inChanges(moment.changes(), abouts.get(i), formerly), moment.printed());
            if (!renamed.equals(moment)) {
                moments.set(i, renamed);
                renamedFrom = Math.min(renamedFrom, i);
            }
        }
    }

    private TraceStep named(Steps steps, int number, TraceStep step) {
        return switch (steps.kind(number)) {
            case START, JOIN, END -> step;
            default -> step.about(names.of(steps.location(number), step.what()));
        };
    }

    /**
     * What has happened.
     *
     * @param known how many moments are known already: told are those after them, and those that have got other names since
     * @param execution the same execution as was looked at last
     */
    TraceSegment segment(int known, Execution execution) {
        int from = Math.min(known, renamedFrom);
        renamedFrom = Integer.MAX_VALUE;
        List<TraceSegment.Moment> told = List.copyOf(moments.subList(Math.min(from, moments.size()), moments.size()));
        return new TraceSegment(from, told, execution.end(), preemptions, execution.failures());
    }

    /** All that has happened, with how the threads stand at the end alone: a report tells of thousands of executions, and nobody goes back in them. */
    TraceSegment summary(Execution execution) {
        List<TraceSegment.Moment> told = new ArrayList<>();
        moments.forEach(each -> told.add(new TraceSegment.Moment(each.step(), List.of(), each.printed())));
        List<TraceSegment.Change> threads = IntStream.range(0, statuses.size()).mapToObj(each -> change(execution, each)).toList();
        told.add(new TraceSegment.Moment(told.getLast().step(), threads, told.removeLast().printed()));
        return new TraceSegment(0, List.copyOf(told), execution.end(), preemptions, execution.failures());
    }

    /** How a thread stands now. */
    ThreadStatus status(int thread) {
        return statuses.get(thread);
    }

    /** The line where the last step was taken; 0 where it is not known. */
    int lineOfLastStep() {
        @Nullable
        TraceStep step = moments.getLast().step();
        return step == null ? 0 : step.line();
    }

    private TraceStep step(Execution execution, int step) {
        Steps steps = execution.steps();
        Kind kind = steps.kind(step);
        int thread = steps.thread(step);
        boolean begins = kind == Kind.START && thread > 0 && !tookStep.get(thread);
        // A thread begins and ends nowhere in the source.
        Site site = begins || kind == Kind.END ? NOWHERE : site(steps.site(step));
        String what = begins ? "" : other(execution, step);
        return new TraceStep(
                thread, begins ? TraceEvent.BEGIN : failed(steps, step) ? TraceEvent.TAKEN : TraceEvent.of(kind), what,
                value(execution, step), site.file(), site.line(), execution.early(step),
                updates.destroyed(execution, step));
    }

    /** What a step saw or left; may be empty. */
    static String value(Execution execution, int step) {
        String value = execution.value(step);
        return value.startsWith("→") ? value.substring(1).strip() : value;
    }

    /** The thread that a start or a join is about, and else the location. */
    private String other(Execution execution, int step) {
        Steps steps = execution.steps();
        if (steps.kind(step) == Kind.JOIN && steps.cause(step) >= 0) {
            return name(execution, steps.thread(steps.cause(step)));
        }
        if (steps.kind(step) == Kind.START) {
            return IntStream.range(held.size(), execution.last().threads())
                    .filter(each -> execution.last().cause(each) == step)
                    .mapToObj(each -> name(execution, each))
                    .findFirst()
                    .orElseGet(() -> what(execution, steps.location(step)));
        }
        return what(execution, steps.location(step));
    }

    private void locks(Steps steps, int step, TraceStep told) {
        List<Held> own = held.get(steps.thread(step));
        int location = steps.location(step);
        Kind kind = steps.kind(step);
        if (location >= 0 && kind == Kind.ACQUIRE && !failed(steps, step)) {
            if (!signals.contains(location)) {
                own.add(new Held(location, new TraceSegment.Hold(told.what(), told.file(), told.line())));
            }
        } else if (kind == Kind.RELEASE || kind == Kind.WAIT) {
            for (int i = own.size() - 1; i >= 0; i--) {
                if (own.get(i).location() == location) {
                    own.remove(i);
                    return;
                }
            }
            if (kind == Kind.RELEASE && held.stream().flatMap(List::stream).noneMatch(each -> each.location() == location)) {
                signals.add(location);
            }
        }
    }

    /** Whether the step tried to take a lock and found it taken: an acquisition that leaves it as it was. */
    private static boolean failed(Steps steps, int step) {
        return steps.kind(step) == Kind.ACQUIRE && steps.rule(step) == Rule.COMPARE && steps.access(step) == Access.READ;
    }

    private List<TraceSegment.Change> changes(Execution execution, int mover) {
        List<TraceSegment.Change> changes = new ArrayList<>();
        for (int i = 0; i < execution.last().threads(); i++) {
            ThreadStatus now = status(execution, i);
            if (i == statuses.size()) {
                statuses.add(now);
                changes.add(change(execution, i));
            } else if (i == mover || !now.equals(statuses.get(i))) {
                statuses.set(i, now);
                changes.add(change(execution, i));
            }
        }
        return changes;
    }

    private TraceSegment.Change change(Execution execution, int thread) {
        return new TraceSegment.Change(thread, statuses.get(thread),
                held.get(thread).stream().map(each -> names.inHold(each.hold(), each.location())).toList(),
                execution.locals(thread));
    }

    private ThreadStatus status(Execution execution, int thread) {
        State state = execution.last();
        boolean pending = state.pending(thread);
        @Nullable
        Kind kind = pending ? state.nextKind(thread) : null;
        boolean begins = kind == Kind.START && thread > 0 && !tookStep.get(thread);
        Site site = pending && !begins && kind != Kind.END ? site(state.nextSite(thread)) : NOWHERE;
        Readiness readiness = readiness(state, thread);
        boolean blocked = readiness == Readiness.BLOCKED;
        int waitsFor = blocked && !signals.contains(state.location(thread)) ? state.waitsFor(thread) : -1;
        Wait wait = blocked ? state.waitingFor(thread) : Wait.NOTHING;
        // Locks and joins have words of their own.
        boolean told = wait.what() != Wait.For.NOTHING && !wait.isLock() && !(kind == Kind.JOIN && waitsFor >= 0);
        return new ThreadStatus(
                name(execution, thread),
                readiness,
                kind == null ? TraceEvent.NONE
                        : told ? TraceEvent.AWAIT
                                : begins ? TraceEvent.BEGIN : tries(state, thread) ? TraceEvent.TRY : TraceEvent.of(kind),
                told ? ""
                        : kind == Kind.JOIN && waitsFor >= 0 ? name(execution, waitsFor)
                                : pending ? what(execution, state.location(thread)) : "",
                wait,
                site.file(),
                site.line(),
                waitsFor,
                waitsFor < 0 ? 0 : heldSince(waitsFor, state.location(thread), site.file()));
    }

    private static boolean tries(State state, int thread) {
        return state.nextKind(thread) == Kind.ACQUIRE && state.rule(thread) == Rule.COMPARE;
    }

    private Readiness readiness(State state, int thread) {
        if (!state.pending(thread)) {
            return tookStep.get(thread) ? Readiness.ENDED : Readiness.NEW;
        }
        if (!state.enabled(thread)) {
            return Readiness.BLOCKED;
        }
        return state.yielded(thread) ? Readiness.YIELDED : Readiness.READY;
    }

    /** A line of another file is none, since its number alone would be read as one of this file. */
    private int heldSince(int thread, int location, String file) {
        return held.get(thread).reversed().stream()
                .filter(each -> each.location() == location)
                .mapToInt(each -> each.hold().file().equals(file) ? each.hold().line() : 0)
                .findFirst()
                .orElse(0);
    }

    private Site site(int number) {
        return number < 0 ? NOWHERE : program.site(number);
    }

    /** A thread without a name is called by its number. */
    private static String name(Execution execution, int thread) {
        String name = execution.threadName(thread);
        return name.isBlank() ? "#" + thread : name;
    }

    private String what(Execution execution, int location) {
        return location < 0 ? "" : names.learn(location, execution);
    }
}
