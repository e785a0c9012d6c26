package dev.conc.schedule.machine;

import dev.conc.schedule.Site;
import java.util.List;

/** Says in words why threads do not go on. */
@SuppressWarnings("ReferenceEquality") // An operation is itself, not one that looks alike.
final class Waiting {
    private Waiting() {}

    static boolean idleWorker(ControlledThread thread) {
        if (thread.operation != null && thread.operation.waiting() == ScheduledPool.WORK) {
            return true;
        }
        if (thread.operation != Library.BLOCKED) {
            return false;
        }
        for (StackTraceElement frame : thread.carrier.getStackTrace()) {
            if (frame.getClassName().equals("java.util.concurrent.ThreadPoolExecutor") && frame.getMethodName().equals("getTask")) {
                return true;
            }
        }
        return false;
    }

    static String describe(Machine machine, List<ControlledThread> stuck) {
        StringBuilder text = new StringBuilder();
        for (ControlledThread thread : stuck) {
            Operation operation = thread.operation;
            String what = operation == null ? "" : operation.waiting();
            Object base = operation == null ? null : operation.base();
            text.append(text.isEmpty() ? "" : "\n").append(thread.face.getName()).append(" waits for ").append(what.isEmpty() ? "its turn" : what);
            Monitor monitor = base == null ? null : Monitors.find(base);
            if (base != null && monitor != null && monitor.owner != null && operation != null && operation.slot() == Monitor.SLOT) {
                text.append(" ").append(Names.of(base)).append(", held by ").append(monitor.owner.face.getName());
            }
            String at = FinishedExecution.at(machine, thread.site);
            if (!at.isEmpty()) {
                text.append(", at ").append(at);
            }
        }
        return text.toString();
    }

    static String livelock(Machine machine) {
        int count = machine.recording.count();
        StringBuilder text = new StringBuilder("no end after " + count + " steps; the last ones were");
        for (int step = Math.max(0, count - 6); step < count; step++) {
            Site site = machine.sites().count() > machine.recording.site(step) ? machine.sites().site(machine.recording.site(step)) : new Site("", 0, "");
            text.append("\n").append(machine.threads.get(machine.recording.thread(step)).face.getName()).append(": ").append(machine.recording.kind(step).word())
                .append(' ').append(site.what()).append(" at ").append(site.file()).append(':').append(site.line());
        }
        return text.toString();
    }
}
