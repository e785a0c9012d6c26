package dev.conc.lesson;

import java.util.List;
import org.commonmark.node.Node;

/**
 * A page of a lesson.
 *
 * @param id by which it is known in all languages, whatever its place: made of its English title
 * @param parts its text and its programs, in the order of reading
 */
public record Section(String id, String title, List<Part> parts) {
    /** A part of a page. */
    public sealed interface Part permits Text, ProgramLink, Question {}

    /** The line of the file in which its content begins, from 1. */
    public int line() {
        return parts.isEmpty() ? 1 : switch (parts.getFirst()) {
            case Text text -> SourcePlace.line(text.blocks().getFirst());
            case ProgramLink link -> link.line();
            case Question question -> question.line();
        };
    }

    /** Blocks of text, one after the other. */
    public record Text(List<Node> blocks) implements Part {}

    /** The programs that the page offers, in order. */
    public List<ProgramLink> programs() {
        return parts.stream().filter(ProgramLink.class::isInstance).map(ProgramLink.class::cast).toList();
    }

    /**
     * By which a question of the page is known in all languages.
     *
     * @param number which of the page's questions it is, from 0
     */
    public String questionId(int number) {
        return id + "/" + (number + 1);
    }

    /** The questions of the page, in order. */
    public List<Question> questions() {
        return parts.stream().filter(Question.class::isInstance).map(Question.class::cast).toList();
    }
}
