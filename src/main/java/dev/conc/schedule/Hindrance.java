package dev.conc.schedule;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why a program cannot be brought under control, or does not stay there. The words are made where they are shown.
 *
 * @param kind what is in the way
 * @param names what the sentence of the kind names, in its order
 */
public record Hindrance(Kind kind, List<String> names) {
    private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control
            .getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    /** What stands for a name: {@code {0}}, or {@code {end:0}} where the name is one of {@link End}. */
    private static final Pattern PLACE = Pattern.compile("\\{(end:)?(\\d)}");

    /** What can be in the way. */
    public enum Kind {
        /** Classes cannot be read: the place, what the system says. */
        CLASSES_UNREADABLE,
        /** A class has a name of conc's own: the class, its place. */
        CLASS_OF_OURS,
        /** No place for classes: the place. */
        NO_PLACE,
        /** There is no main method: the class. */
        NO_MAIN,
        /** The program's classes do not fit together: what Java says. */
        CLASSES_MISFIT,
        /** No thread of that number: the step, the thread, how many there are. */
        NO_SUCH_THREAD,
        /** The thread waits: the step, the thread. */
        THREAD_WAITS,
        /** The thread has not begun or has ended: the step, the thread. */
        THREAD_NOT_RUNNING,
        /** The schedule is longer than the program: its steps, those of the program. */
        SCHEDULE_TOO_LONG,
        /** A part of a text is no part of a schedule: the part. */
        NO_SCHEDULE,
        /** A schedule has more steps than can be. */
        TOO_MANY_STEPS,
        /** A thread waits for real time within the JDK: the thread. */
        REAL_TIME,
        /** A thread was woken by something that is not controlled: the thread. */
        WOKEN_FROM_OUTSIDE,
        /** A thread that could run once cannot now: the thread, the steps before. */
        CANNOT_RUN_AGAIN,
        /** The same schedule did not do the same again: the schedule. */
        NOT_AGAIN,
        /** The same schedule ended otherwise: the schedule, end and output, end and output the next time. */
        ENDED_OTHERWISE,
        /** A step was another: the schedule, the number of the step, the step, the step the next time. */
        STEP_OTHERWISE,
        /** Another number of steps: the schedule, the number, the number the next time. */
        LENGTH_OTHERWISE,
        /** Another output: the schedule, the output, the output the next time. */
        PRINTED_OTHERWISE,
        /** A step cannot be taken again: the schedule, the number of the step, the thread. */
        STEP_LOST,
        /** A thread takes no step: the thread, for how many seconds, lines of its stack. */
        THREAD_HANGS,
        /** A thread without a name takes no step: an empty text, for how many seconds, lines of its stack. */
        NAMELESS_HANGS,
        /** Some thread takes no step: an empty text, for how many seconds. */
        SOMEONE_HANGS,
        /** The program calls too deep. */
        TOO_DEEP,
        /** The program needs too much memory: how many MiB it may have. */
        TOO_MUCH_MEMORY,
        /** Nothing is being explored that could be stopped. */
        NOTHING_TO_STOP,
        /** No program has been loaded. */
        NOTHING_LOADED,
        /** The worker does not answer: its last words. */
        SILENT,
        /** The worker has said nothing: for how many seconds. */
        NOT_A_WORD,
        /** The worker ended without a word: its exit code. */
        ENDED,
        /** The worker ended: its exit code, its last words. */
        ENDED_SAYING,
        /** The worker has not been met. */
        NOT_MET,
        /** Who waited for the worker was interrupted. */
        INTERRUPTED,
        /** The box of the operating system cannot be made: what bubblewrap says. */
        NO_BOX,
        /** There is no bubblewrap. */
        NO_BUBBLEWRAP,
        /** No folder can hold the socket of a worker: those that were tried, each with the reason. */
        NO_MEETING_PLACE,
        /** What the worker said is none of what a worker says: what is wrong with it. */
        DISTRUSTED
    }

    /** Of a kind, with what its sentence names. */
    public static Hindrance of(Kind kind, Object... names) {
        return new Hindrance(kind, Arrays.stream(names).map(String::valueOf).toList());
    }

    /** What is in the way, in a sentence without its end. */
    public String words(Locale language) {
        ResourceBundle words = ResourceBundle.getBundle("dev.conc.schedule.hindrances", language, NO_FALLBACK);
        return PLACE.matcher(words.getString(kind.name())).replaceAll(found -> {
            String name = names.get(Integer.parseInt(found.group(2)));
            return Matcher.quoteReplacement(found.group(1) == null ? name : words.getString("end." + name));
        });
    }
}
