package dev.conc.author;

import dev.conc.lesson.Mistake;
import dev.conc.problem.Problem;
import dev.conc.text.Unreadable;
import dev.conc.yaml.YamlException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * Something wrong in a lesson.
 *
 * @param file where it is
 * @param line the line, from 1
 */
public record Finding(Path file, int line, Fault fault) {
    /** By files, and by lines within each. */
    public static final Comparator<Finding> BY_PLACE = Comparator.comparing(Finding::file).thenComparing(Finding::line);

    /** What the reader of a lesson complains of. */
    static Finding of(Mistake mistake) {
        return new Finding(mistake.file(), mistake.line(), new Fault.Form(mistake.cause()));
    }

    /** What is wrong in a YAML file, all of it. */
    static List<Finding> of(Path file, YamlException wrong) {
        return wrong.all().stream().map(each -> new Finding(file, each.line(), new Fault.Form(each.cause()))).toList();
    }

    /** What hinders one from reading or trying something: at a line, unless it says itself in which. */
    static Finding of(Path file, int line, Problem problem) {
        int place = problem.getCause() instanceof Unreadable unreadable && unreadable.why() == Unreadable.Why.NO_TEXT
                ? (int) unreadable.number()
                : line;
        return new Finding(file, place, new Fault.Hindered(problem));
    }
}
