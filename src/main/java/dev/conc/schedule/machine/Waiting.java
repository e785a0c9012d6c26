package dev.conc.schedule.machine;

import dev.conc.schedule.Failure;
import dev.conc.schedule.Site;
import dev.conc.schedule.State;
import dev.conc.schedule.Wait;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Why threads do not go on. */
@SuppressWarnings("ReferenceEquality") // An operation is itself, not one that looks alike.
public final class Waiting {
    /** What an idle thread waits for. */
    public static final Wait TASK = Wait.of(Wait.For.TASK);
    /** So many steps at the end of an execution that was cut off tell what it repeats. */
    private static final int LAST_STEPS = 1_000;

    private Waiting() {}

    static boolean idleWorker(ControlledThread thread) {
        if (thread.operation != null && thread.operation.waiting().what() == Wait.For.TASK) {
            return true;
        }
        if (thread.operation != Library.BLOCKED) {
            return false;
        }
        for (StackTraceElement frame : thread.virtualThread.getStackTrace()) {
            if (frame.getClassName().equals("java.util.concurrent.ThreadPoolExecutor") && frame.getMethodName().equals("getTask")) {
                return true;
            }
        }
        return false;
    }

    /** Who waits for what. */
    static Failure.Stuck stuck(Machine machine, State state, List<ControlledThread> stuck) {
        return new Failure.Stuck(stuck.stream().map(each -> blocked(machine, state, each)).toList());
    }

    private static Failure.Blocked blocked(Machine machine, State state, ControlledThread thread) {
        int holder = thread.joining != null ? -1 : state.waitsFor(thread.number);
        return new Failure.Blocked(thread.programThread.getName(), what(machine, thread),
                holder < 0 ? "" : machine.threads.get(holder).programThread.getName(), holder == thread.number,
                place(machine, thread.site));
    }

    private static Failure.Place place(Machine machine, int site) {
        if (site < 0 || site >= machine.sites().count()) {
            return Failure.Place.UNKNOWN;
        }
        Site place = machine.sites().site(site);
        return new Failure.Place(place.file(), place.line());
    }

    /** What a thread that cannot move waits for, with the name of the object. */
    static Wait what(Machine machine, ControlledThread thread) {
        Operation operation = thread.operation;
        Wait wait = operation == null ? Wait.NOTHING : operation.waiting();
        Object about = thread.waiter != null ? thread.waiter.about() : operation == null ? null : operation.base();
        if (about == null || about == Library.INSIDE || about instanceof Thread || !wait.what().named()) {
            return wait;
        }
        return wait.about(name(machine, about));
    }

    /** While all executions are looked at, what holds an object is not searched for: one of them is told in full later. */
    private static String name(Machine machine, Object object) {
        return machine.recordsValues() ? Names.held(object) : Names.of(object);
    }

    /** Who repeats what, and who waits. The same for every execution that comes to the same end, whoever is first. */
    static Failure.NoProgress livelock(Machine machine, State state) {
        int count = machine.recording.count();
        boolean circle = machine.endless.circle();
        List<Failure.Fate> fates = new ArrayList<>();
        for (ControlledThread thread : machine.threads) {
            if (thread.ended) {
                continue;
            }
            int from = !circle ? count - Math.min(count / 2, LAST_STEPS)
                    : thread.watched != null ? thread.rounds.lastBegin() : thread.circle != null ? machine.circleFrom : count;
            List<Failure.Repeated> steps = steps(machine, thread, from);
            if (!steps.isEmpty()) {
                fates.add(new Failure.Repeats(thread.programThread.getName(), steps));
            } else if (!state.enabled(thread.number)) {
                fates.add(blocked(machine, state, thread));
            }
        }
        return new Failure.NoProgress(circle ? 0 : count, fates);
    }

    /** What a thread has done since, each place once, in the order of the source. */
    private static List<Failure.Repeated> steps(Machine machine, ControlledThread thread, int from) {
        StepLog steps = machine.recording;
        Map<Integer, Failure.Repeated> places = new TreeMap<>();
        for (int step = from; step < steps.count(); step++) {
            if (steps.thread(step) == thread.number && steps.site(step) >= 0) {
                boolean named = steps.location(step) >= 0 && machine.recordsValues();
                String what = named ? Names.location(machine.sites(), machine.locations.base(steps.location(step)),
                        machine.locations.slot(steps.location(step))) : machine.site(steps.site(step)).what();
                places.put(steps.site(step), new Failure.Repeated(steps.kind(step), what, place(machine, steps.site(step))));
            }
        }
        return List.copyOf(places.values());
    }
}
