package dev.conc.program.control;

import dev.conc.schedule.End;
import dev.conc.schedule.Failure;
import dev.conc.schedule.Local;
import dev.conc.schedule.Schedule;
import dev.conc.schedule.SpecialName;
import dev.conc.schedule.worker.ThreadStatus;
import dev.conc.schedule.worker.TraceEvent;
import dev.conc.schedule.worker.TraceSegment;
import dev.conc.schedule.worker.TraceSegment.Change;
import dev.conc.schedule.worker.TraceSegment.Hold;
import dev.conc.schedule.worker.TraceSegment.Moment;
import dev.conc.schedule.worker.TraceStep;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An execution as far as it is known, and the moment of it that is looked at: so that to go back and forward is to look at another moment.
 *
 * @param moments what happened; moment 0 is the start
 * @param threads how each thread stood at each moment
 * @param end how the execution ended; {@link End#STOPPED} if it can go on
 * @param preemptions how often a thread was interrupted in it that could have gone on
 * @param failures what went wrong in it
 * @param position the moment that is looked at: so many steps have been taken
 */
public record Playback(List<Moment> moments, List<List<Change>> threads, End end, int preemptions, List<Failure> failures,
        int position) {
    /** Nothing is known yet: the program has not been started. */
    public static Playback empty() {
        return new Playback(List.of(), List.of(), End.STOPPED, 0, List.of(), 0);
    }

    /** An execution that is told from its start, looked at where it ends. */
    public static Playback of(TraceSegment whole) {
        return empty().with(whole);
    }

    /** This with what a segment tells in place of all that was known from its first moment on, looked at where it ends. */
    public Playback with(TraceSegment segment) {
        List<Moment> all = new ArrayList<>(moments.subList(0, segment.from()));
        List<List<Change>> status = new ArrayList<>(threads.subList(0, segment.from()));
        for (Moment moment : segment.moments()) {
            List<Change> now = new ArrayList<>(status.isEmpty() ? List.of() : status.getLast());
            for (Change change : moment.changes()) {
                if (change.thread() == now.size()) {
                    now.add(change);
                } else {
                    now.set(change.thread(), change);
                }
            }
            all.add(moment);
            status.add(now);
        }
        return new Playback(all, status, segment.end(), segment.preemptions(), segment.failures(), Math.max(0, all.size() - 1));
    }

    /** The same, looked at after so many steps, or as near to that as there are steps. */
    public Playback at(int step) {
        return new Playback(moments, threads, end, preemptions, failures, Math.clamp(step, 0, length()));
    }

    /** How many steps are known. */
    public int length() {
        return Math.max(0, moments.size() - 1);
    }

    /** A step, counted from 0. */
    public TraceStep step(int number) {
        return Objects.requireNonNull(moments.get(number + 1).step());
    }

    /** The steps up to the moment that is looked at. */
    public List<TraceStep> steps() {
        return IntStream.range(0, position).mapToObj(this::step).toList();
    }

    /** How the threads stand at the moment that is looked at. */
    public List<Change> statuses() {
        return threads.isEmpty() ? List.of() : threads.get(position);
    }

    /** How a thread stands at the moment that is looked at. */
    public ThreadStatus status(int thread) {
        return statuses().get(thread).status();
    }

    /** The local variables of a thread, as they were when its line began. */
    public List<Local> locals(int thread) {
        return statuses().get(thread).locals();
    }

    /** The locks that a thread holds then. */
    public List<Hold> holds(int thread) {
        return statuses().get(thread).holds();
    }

    /** Whether the program has ended at the moment that is looked at. */
    public boolean isOver() {
        return position == length() && !moments.isEmpty() && end != End.STOPPED;
    }

    /** Whether the execution ended normally, with an output that is none of those that are wanted. */
    public boolean isUnwanted() {
        return failures.stream().anyMatch(each -> each.kind() == Failure.Kind.OUTCOME);
    }

    /** Whether a thread can take a step at the moment that is looked at. */
    public boolean canRun(int thread) {
        return thread >= 0 && thread < statuses().size() && !isOver() && status(thread).readiness().canRun();
    }

    /** Who has run up to the moment that is looked at. */
    public Schedule schedule() {
        return schedule(position);
    }

    /** Who runs in the first so many steps. */
    public Schedule schedule(int steps) {
        return Schedule.of(threads(steps));
    }

    /** Who has run up to the moment that is looked at, and then this thread for a step. */
    public Schedule scheduleThen(int thread) {
        int[] ran = Arrays.copyOf(threads(position), position + 1);
        ran[position] = thread;
        return Schedule.of(ran);
    }

    private int[] threads(int steps) {
        return IntStream.range(0, steps).map(each -> step(each).thread()).toArray();
    }

    /** What has been printed up to the moment that is looked at. */
    public String output() {
        StringBuilder output = new StringBuilder();
        for (int i = 0; i <= position && i < moments.size(); i++) {
            output.append(moments.get(i).printed());
        }
        return output.toString();
    }

    /**
     * A line of what was printed.
     *
     * @param thread who began it
     */
    public record Printed(int thread, String line) {}

    /** What has been printed up to the moment that is looked at, by line. */
    public List<Printed> printed() {
        List<Printed> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int thread = 0;
        for (int i = 0; i <= position && i < moments.size(); i++) {
            Moment moment = moments.get(i);
            for (int k = 0; k < moment.printed().length(); k++) {
                if (line.isEmpty()) {
                    thread = moment.step() == null ? 0 : moment.step().thread();
                }
                line.append(moment.printed().charAt(k));
                if (moment.printed().charAt(k) == '\n') {
                    lines.add(new Printed(thread, line.toString().stripTrailing()));
                    line.setLength(0);
                }
            }
        }
        if (!line.isEmpty()) {
            lines.add(new Printed(thread, line.toString()));
        }
        return lines;
    }

    /**
     * A variable that threads share.
     *
     * @param value what it held when it was touched last; empty where that is not known
     * @param thread who changed it last; -1 if nobody has
     * @param step when; -1 if never
     */
    public record Variable(String name, String value, int thread, int step) {
        /** Name and value, {@code balance = 5}; the name alone where the value is not known. */
        public String text() {
            return value.isEmpty() ? name : name + " = " + value;
        }
    }

    /**
     * The variables that have been touched up to the moment that is looked at, those touched first before the others. An array of which elements have been touched is told by these,
     * since what was in it when its variable was touched may be so no longer.
     *
     * @param most if there are more, those touched last are given
     */
    public List<Variable> variables(int most) {
        record Touched(int last, int written) {}
        Map<String, Touched> touched = new LinkedHashMap<>();
        for (int i = 0; i < position; i++) {
            TraceStep step = step(i);
            boolean writes = step.event() == TraceEvent.WRITE;
            if (isVariable(step) && step.event().isAccess()) {
                Touched before = touched.get(step.what());
                touched.put(step.what(), new Touched(i, writes ? i : before == null ? -1 : before.written()));
            }
        }
        Set<String> arrays = touched.keySet().stream().filter(each -> each.endsWith("]"))
                .map(each -> simple(each.substring(0, each.lastIndexOf('[')))).collect(Collectors.toSet());
        touched.entrySet().removeIf(each -> arrays.contains(simple(each.getKey())) && step(each.getValue().last()).value().startsWith("["));
        int first = touched.values().stream().map(Touched::last).sorted(Comparator.reverseOrder()).limit(most)
                .min(Comparator.naturalOrder()).orElse(Integer.MAX_VALUE);
        return touched.entrySet().stream().filter(each -> each.getValue().last() >= first).map(each -> {
            int written = each.getValue().written();
            return new Variable(each.getKey(), step(each.getValue().last()).value(), written < 0 ? -1 : step(written).thread(), written);
        }).toList();
    }

    /** Without what holds it: an object may be called by its class in one place, and by what holds it in another. */
    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static boolean isVariable(TraceStep step) {
        return !step.what().isEmpty() && !step.what().equals(SpecialName.INSIDE_JDK.code());
    }

    /** What a thread has read up to the moment that is looked at, the latest first: each variable once, with the value seen last. */
    public List<Variable> seenBy(int thread) {
        Map<String, Variable> seen = new LinkedHashMap<>();
        for (int i = position - 1; i >= 0; i--) {
            TraceStep step = step(i);
            if (step.thread() == thread && step.event() == TraceEvent.READ && isVariable(step)) {
                seen.putIfAbsent(step.what(), new Variable(step.what(), step.value(), thread, i));
            }
        }
        return List.copyOf(seen.values());
    }

    /**
     * What the next step of a thread will write, where that is known because it was taken and undone, and nothing before it touches the same variable; else empty.
     */
    public String nextValue(int thread) {
        for (int i = position; i < length(); i++) {
            TraceStep step = step(i);
            if (step.thread() == thread) {
                Set<String> changed = IntStream.range(position, i).mapToObj(this::step).filter(each -> each.event() == TraceEvent.WRITE)
                        .map(TraceStep::what).collect(Collectors.toSet());
                return step.event() == TraceEvent.WRITE && !changed.contains(step.what()) ? step.value() : "";
            }
        }
        return "";
    }

    /** After how many steps a thread has begun to wait; -1 if it does not wait at the moment that is looked at. */
    public int waitingSince(int thread) {
        int since = -1;
        for (int i = position; i >= 0; i--) {
            List<Change> then = threads.get(i);
            if (thread >= then.size() || then.get(thread).status().readiness() != ThreadStatus.Readiness.BLOCKED) {
                return since;
            }
            since = i;
        }
        return since;
    }
}
