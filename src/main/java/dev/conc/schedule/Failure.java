package dev.conc.schedule;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that an execution did wrong. Words for it are made where it is shown.
 *
 * @param detail what is known of it
 */
public record Failure(Kind kind, Detail detail) {
    public enum Kind {
        EXCEPTION, ASSERTION, DEADLOCK, LIVELOCK, LEAK,
        /** A normal end with an output that is none of those that are wanted. */
        OUTCOME
    }

    /**
     * What failures have in common that are one for a person: what kind it is, where, and what was thrown or waited for; not which threads it struck, what the messages say, or how many waited alike.
     *
     * @param thrown the class of what was thrown, and of what is behind it; empty where nothing was
     * @param places where, each once
     * @param awaited what was waited for there, each kind once
     */
    public record Shape(Kind kind, List<String> thrown, Set<Place> places, Set<Wait.For> awaited) {}

    /** What makes it one with others. */
    public Shape shape() {
        return switch (detail) {
            case Thrown it ->
                    new Shape(kind, it.cause() == null ? List.of(it.thrown().type()) : List.of(it.thrown().type(), it.cause().type()),
                            Set.of(it.place()), Set.of());
            case Stuck it -> new Shape(kind, List.of(), places(it.threads()), awaited(it.threads()));
            case Unwanted _ -> new Shape(kind, List.of(), Set.of(), Set.of());
            case NoProgress it -> new Shape(kind, List.of(), places(it.threads()), awaited(it.threads()));
        };
    }

    private static Set<Place> places(List<? extends Fate> fates) {
        Set<Place> places = new HashSet<>();
        for (Fate fate : fates) {
            switch (fate) {
                case Blocked blocked -> places.add(blocked.place());
                case Repeats repeats -> repeats.steps().forEach(step -> places.add(step.place()));
            }
        }
        return places;
    }

    private static Set<Wait.For> awaited(List<? extends Fate> fates) {
        Set<Wait.For> awaited = EnumSet.noneOf(Wait.For.class);
        for (Fate fate : fates) {
            if (fate instanceof Blocked blocked) {
                awaited.add(blocked.awaited().what());
            }
        }
        return awaited;
    }

    /** What is known of a failure. */
    public sealed interface Detail {}

    /**
     * An exception that nobody caught.
     *
     * @param thread the name of the thread that it ended
     * @param thrown what was thrown
     * @param cause what was thrown in an initialiser of a class, where {@code thrown} says no more than that; or null
     * @param place the first line of the program that its stack trace names
     */
    public record Thrown(String thread, ThrownText thrown, @Nullable ThrownText cause, Place place) implements Detail {}

    /**
     * The text of an exception: its class's name and its message, as {@code toString} has it.
     *
     * @param hindrance the class of what its own {@code toString} threw, which leaves the class's name for the text; empty if it threw nothing
     */
    public record ThrownText(String text, String hindrance) {
        /** The name of its class, as far as its text tells it. */
        String type() {
            int colon = text.indexOf(": ");
            return colon < 0 ? text : text.substring(0, colon);
        }
    }

    /** Threads that wait for ever. */
    public record Stuck(List<Blocked> threads) implements Detail {}

    /**
     * Threads that get no further.
     *
     * @param steps after how many steps the execution was cut off; 0 where what they do came round in a circle
     * @param threads those that have not ended
     */
    public record NoProgress(int steps, List<Fate> threads) implements Detail {}

    /**
     * An output that is none of those that are wanted.
     *
     * @param output all of it
     */
    public record Unwanted(String output) implements Detail {}

    /** What became of a thread. */
    public sealed interface Fate {}

    /**
     * A thread that waits.
     *
     * @param holder the name of the thread that holds what it waits for; empty where nobody does
     * @param holdsItself whether that is the thread itself
     */
    public record Blocked(String thread, Wait awaited, String holder, boolean holdsItself, Place place) implements Fate {}

    /** A thread that does the same again and again. */
    public record Repeats(String thread, List<Repeated> steps) implements Fate {}

    /**
     * A step that is taken again and again.
     *
     * @param what the name of what it is about
     */
    public record Repeated(dev.conc.schedule.Kind event, String what, Place place) {}

    /**
     * A place in the source.
     *
     * @param file empty where the place is not known
     * @param line counted from 1; 0 where it is not known
     */
    public record Place(String file, int line) {
        /** A place that is not known. */
        public static final Place UNKNOWN = new Place("", 0);
    }
}
