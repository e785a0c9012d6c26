package dev.conc.lesson;

import dev.conc.problem.Told;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A lesson that is not as the format asks, with all that is wrong. */
public final class LessonInvalid extends Exception implements Told {
    private final List<Mistake> mistakes;

    LessonInvalid(List<Mistake> mistakes) {
        super(lines(mistakes, Locale.ENGLISH));
        this.mistakes = List.copyOf(mistakes);
    }

    private static String lines(List<Mistake> mistakes, Locale language) {
        return mistakes.stream().map(each -> each.words(language)).collect(Collectors.joining("\n"));
    }

    /** A line for each mistake. */
    @Override
    public String words(Locale language) {
        return lines(mistakes, language);
    }

    /** What is wrong, in the order of the file; at least one. */
    public List<Mistake> mistakes() {
        return mistakes;
    }
}
