package dev.conc.ui.lesson;

import dev.conc.lesson.Answer;
import dev.conc.lesson.ProgramLink;
import dev.conc.lesson.Question;
import dev.conc.lesson.Section;
import dev.conc.program.Program;
import dev.conc.progress.QuestionState;
import dev.conc.ui.screen.Line;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.screen.Role;
import dev.conc.ui.screen.Span;
import dev.conc.ui.screen.Wrapper;
import dev.conc.ui.text.MarkdownLayout;
import dev.conc.ui.words.DifferenceWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The text of a page, laid out for a width: with a mark where each program belongs, and under a question what has become of it.
 *
 * @param lines all of it
 * @param questions where each question stands that is shown, with its answer
 */
record PageText(List<Line> lines, List<Place> questions) {
    private static final String FRAME = "┃ ";

    /** From a line on, up to but without another. */
    record Place(int first, int after) {}

    /**
     * Lays out a page.
     *
     * @param shown the program that is shown beside it, which has a filled mark
     */
    static PageText of(Section page, Optional<ProgramLink> shown, PageQuestions asked, Messages messages, int width) {
        List<Line> lines = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        OptionalInt barrier = asked.barrier(page);
        boolean hidden = false;
        Optional<Program> about = Optional.empty();
        for (Section.Part part : page.parts()) {
            if (hidden && !(part instanceof ProgramLink link && about.filter(link.program()::equals).isPresent())) {
                continue;
            }
            if (!lines.isEmpty()) {
                lines.add(Line.EMPTY);
            }
            switch (part) {
                case Section.Text markdown -> lines.addAll(MarkdownLayout.lines(markdown.blocks(), width));
                case Question question -> {
                    int number = places.size();
                    int first = lines.size();
                    lines.addAll(MarkdownLayout.lines(List.of(question.text()), width));
                    lines.addAll(below(question, number, asked, messages, width));
                    places.add(new Place(first, lines.size()));
                    if (barrier.isPresent() && barrier.getAsInt() == number) {
                        lines.addAll(paragraph(hint(question, page, messages), Role.COMMENT, width));
                        hidden = true;
                        about = question.program();
                    }
                }
                case ProgramLink link -> {
                    boolean isShown = shown.filter(link::equals).isPresent();
                    lines.add(Line.of((isShown ? "▶ " : "▷ ") + link.program().name(), isShown ? Role.KEY : Role.CODE));
                }
            }
        }
        return new PageText(List.copyOf(lines), List.copyOf(places));
    }

    /** Says which keys show what is hidden. */
    private static String hint(Question question, Section page, Messages messages) {
        Optional<ProgramLink> link = page.programs().stream().filter(each -> question.program().filter(each.program()::equals).isPresent())
                .findFirst();
        if (link.isEmpty()) {
            return messages.text("question.hidden");
        }
        boolean predicted = link.get().offer() != ProgramLink.Offer.RUN || question.answer().flatMap(Answer::options).isPresent();
        return messages.text(predicted ? "question.hiddenPredicted" : "question.hiddenRun", link.get().program().name());
    }

    /** What stands under a question: its answer, and how it stands with its check. */
    private static List<Line> below(Question question, int number, PageQuestions asked, Messages messages, int width) {
        List<Line> lines = new ArrayList<>();
        Optional<CheckState> check = asked.check().filter(each -> each.question().number() == number);
        if (check.isPresent()) {
            lines.addAll(verdict(check.get(), messages, width));
        } else if (asked.states().get(number) == QuestionState.DONE) {
            lines.add(Line.of(messages.text("question.wasDone"), Role.TAG));
        }
        if (asked.shown().contains(number) && question.answer().isPresent()) {
            List<Line> answer = new ArrayList<>(List.of(Line.of(messages.text("question.answer"), Role.HEADING)));
            answer.addAll(MarkdownLayout.lines(question.answer().get().blocks(), width - FRAME.length()));
            answer.forEach(each -> lines.add(each.after(new Span(FRAME, Role.KEY))));
        }
        return lines;
    }

    private static List<Line> verdict(CheckState check, Messages messages, int width) {
        String name = check.version().name();
        return switch (check.phase()) {
            case CheckState.Phase.Going _ -> paragraph(messages.text("check.going", name), Role.COMMENT, width);
            case CheckState.Phase.Failed failed -> paragraph(messages.text("check.failed", failed.why()), Role.ERROR, width);
            case CheckState.Phase.Compared compared when compared.differences().isEmpty() ->
                    paragraph(messages.text("check.done", name), Role.TAG, width);
            case CheckState.Phase.Compared compared -> {
                List<Line> lines = new ArrayList<>(paragraph(messages.text("check.notYet", name), Role.ERROR, width));
                DifferenceWords words = new DifferenceWords(messages);
                compared.differences()
                        .forEach(each -> words.of(each).forEach(text -> lines.addAll(paragraph("  " + text, Role.TEXT, width))));
                check.schedule().ifPresent(each -> lines.addAll(paragraph("  " + messages.text("check.schedule", each), Role.TEXT, width)));
                yield lines;
            }
        };
    }

    private static List<Line> paragraph(String text, Role role, int width) {
        return Wrapper.wrap(List.of(new Span(text, role)), width);
    }
}
