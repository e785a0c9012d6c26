package dev.conc.lesson;

import java.util.List;
import org.commonmark.node.Node;

/**
 * A page of a lesson.
 *
 * @param parts its text and its programs, in the order of reading
 */
public record Section(String title, List<Part> parts) {
    /** A part of a page. */
    public sealed interface Part permits Text, ProgramLink, Question {}

    /** Blocks of text, one after the other. */
    public record Text(List<Node> blocks) implements Part {}

    /** The programs that the page offers, in order. */
    public List<ProgramLink> programs() {
        return parts.stream().filter(ProgramLink.class::isInstance).map(ProgramLink.class::cast).toList();
    }

    /** The questions of the page, in order. */
    public List<Question> questions() {
        return parts.stream().filter(Question.class::isInstance).map(Question.class::cast).toList();
    }
}
