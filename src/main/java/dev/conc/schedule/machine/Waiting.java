package dev.conc.schedule.machine;

import dev.conc.schedule.Site;
import dev.conc.schedule.State;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Says in words why threads do not go on. */
@SuppressWarnings("ReferenceEquality") // An operation is itself, not one that looks alike.
public final class Waiting {
    /** What an idle thread waits for. */
    public static final String WORK = "the next task";
    /** So many steps at the end of an execution that was cut off tell what it repeats. */
    private static final int LAST_STEPS = 1_000;

    private Waiting() {}

    static boolean idleWorker(ControlledThread thread) {
        if (thread.operation != null && thread.operation.waiting() == WORK) {
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

    /** Who waits for what, a line for each thread. */
    static String describe(Machine machine, State state, List<ControlledThread> stuck) {
        StringBuilder text = new StringBuilder();
        for (ControlledThread thread : stuck) {
            text.append(text.isEmpty() ? "" : "\n").append(waits(machine, state, thread));
        }
        return text.toString();
    }

    private static String waits(Machine machine, State state, ControlledThread thread) {
        String what = what(machine, thread);
        int holder = thread.joining != null ? -1 : state.waitsFor(thread.number);
        String at = FinishedExecution.at(machine, thread.site);
        return thread.programThread.getName() + " waits for " + (what.isEmpty() ? "its turn" : what)
            + (holder < 0 ? "" : ", held by " + (holder == thread.number ? "itself" : machine.threads.get(holder).programThread.getName()))
            + (at.isEmpty() ? "" : ", at " + at);
    }

    /** What a thread that cannot move waits for, in words, with the name of the object. */
    static String what(Machine machine, ControlledThread thread) {
        Operation operation = thread.operation;
        String what = operation == null ? "" : operation.waiting();
        Object about = thread.waiter != null ? thread.waiter.about : operation == null ? null : operation.base();
        if (about == null || about == Library.INSIDE || about instanceof Thread || what.isEmpty()) {
            return what;
        }
        String name = name(machine, about);
        if (what.startsWith("a notification")) {
            return what.replaceFirst("notification", "notification on " + java.util.regex.Matcher.quoteReplacement(name));
        }
        if (what.startsWith("the latch")) {
            return what.replaceFirst("latch", "latch " + java.util.regex.Matcher.quoteReplacement(name));
        }
        if (what.endsWith("permit") || what.endsWith("permits")) {
            return what + " of " + name;
        }
        return what.endsWith("lock") || what.endsWith("queue") || what.endsWith("barrier") ? what + " " + name : what;
    }

    /** While all executions are looked at, what holds an object is not searched for: one of them is told in full later. */
    private static String name(Machine machine, Object object) {
        return machine.recordsValues() ? Names.held(object) : Names.of(object);
    }

    /** Who repeats what, and who waits. The same for every execution that comes to the same end, whoever is first. */
    static String livelock(Machine machine, State state) {
        int count = machine.recording.count();
        boolean circle = count < machine.options().maximumSteps();
        StringBuilder text = new StringBuilder(circle ? "no thread gets any further: what they do comes round and round" : "no end after " + count + " steps; the last ones were");
        for (ControlledThread thread : machine.threads) {
            if (thread.ended) {
                continue;
            }
            int from = !circle ? count - Math.min(count / 2, LAST_STEPS) : thread.watched != null ? thread.rounds.lastBegin() : thread.circle != null ? machine.circleFrom : count;
            String steps = steps(machine, thread, from);
            if (!steps.isEmpty()) {
                text.append("\n").append(thread.programThread.getName()).append(" repeats: ").append(steps);
            } else if (!state.enabled(thread.number)) {
                text.append("\n").append(waits(machine, state, thread));
            }
        }
        return text.toString();
    }

    /** What a thread has done since, each place once, in the order of the source. */
    private static String steps(Machine machine, ControlledThread thread, int from) {
        StepLog steps = machine.recording;
        Map<Integer, String> places = new TreeMap<>();
        for (int step = from; step < steps.count(); step++) {
            if (steps.thread(step) == thread.number && steps.site(step) >= 0) {
                Site site = machine.site(steps.site(step));
                boolean named = steps.location(step) >= 0 && machine.recordsValues();
                String what = named ? Names.location(machine.sites(), machine.locations.base(steps.location(step)), machine.locations.slot(steps.location(step))) : site.what();
                String word = steps.kind(step).word();
                places.put(steps.site(step), word + (word.equals(what) ? "" : " " + what) + " (" + site.file() + ":" + site.line() + ")");
            }
        }
        return String.join(", ", places.values());
    }
}
