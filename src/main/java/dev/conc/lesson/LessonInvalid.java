package dev.conc.lesson;

import java.util.List;
import java.util.stream.Collectors;

/** A lesson that is not as the format asks, with all that is wrong. */
public final class LessonInvalid extends Exception {
    private final List<Mistake> mistakes;

    LessonInvalid(List<Mistake> mistakes) {
        super(mistakes.stream().map(Mistake::toString).collect(Collectors.joining("\n")));
        this.mistakes = List.copyOf(mistakes);
    }

    /** What is wrong, in the order of the file; at least one. */
    public List<Mistake> mistakes() {
        return mistakes;
    }
}
