package dev.conc.ui.plain;

import dev.conc.language.Language;
import dev.conc.lesson.Lesson;
import dev.conc.lesson.ProgramComments;
import dev.conc.lesson.ProgramLink;
import dev.conc.lesson.Question;
import dev.conc.lesson.Section;
import dev.conc.program.Program;
import dev.conc.ui.screen.Line;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.screen.Role;
import dev.conc.ui.screen.Span;
import dev.conc.ui.screen.Theme;
import dev.conc.ui.screen.Wrapper;
import dev.conc.ui.text.MarkdownLayout;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** A lesson as text from top to bottom, for pipes, files and screen readers. */
public final class PlainLesson {
    private final Messages messages;
    private final Language wanted;
    private final int width;
    private final Theme theme;

    /** @param width the columns that a line may take */
    public PlainLesson(Language wanted, int width, Theme theme) {
        this.messages = new Messages(wanted, theme);
        this.wanted = wanted;
        this.width = width;
        this.theme = theme;
    }

    /**
     * Prints a lesson, or one page of it.
     *
     * @param only the page, from 0, if not all are wanted
     */
    public void print(Lesson lesson, OptionalInt only, PrintWriter out) {
        if (lesson.language() != wanted) {
            print(out, Line.of(messages.text("notice.notTranslated"), Role.STRONG));
            out.println();
        }
        if (only.isEmpty()) {
            head(lesson, out);
        }
        for (int i = 0; i < lesson.sections().size(); i++) {
            if (only.isEmpty() || only.getAsInt() == i) {
                section(lesson, i, out);
            }
        }
    }

    private void head(Lesson lesson, PrintWriter out) {
        print(out, Line.of(messages.text("plain.lesson", lesson.title()), Role.HEADING));
        Wrapper.wrap(List.of(new Span(lesson.summary(), Role.TEXT)), width).forEach(line -> print(out, line));
        List<String> facts = new ArrayList<>();
        facts.add(messages.text("plain.minutes", lesson.about().minutes()));
        if (!lesson.about().requires().isEmpty()) {
            facts.add(messages.text("plain.requires", String.join(messages.text("between"), lesson.about().requires())));
        }
        print(out, Line.of(String.join(messages.text("sentence.between"), facts), Role.TEXT));
        out.println();
    }

    private void section(Lesson lesson, int index, PrintWriter out) {
        Section section = lesson.sections().get(index);
        String where = messages.text("plain.section", index + 1, lesson.sections().size());
        print(out, Line.of(messages.text("plain.sectionTitle", where, section.title()), Role.HEADING));
        out.println();
        for (Section.Part part : section.parts()) {
            switch (part) {
                case Section.Text text -> MarkdownLayout.lines(text.blocks(), width).forEach(line -> print(out, line));
                case Question question -> MarkdownLayout.lines(List.of(question.text()), width).forEach(line -> print(out, line));
                case ProgramLink link -> program(link, out);
            }
            out.println();
        }
        answers(section, out);
    }

    /** At the end of the page, each with the beginning of its question, since the learner is to think first. */
    private void answers(Section section, PrintWriter out) {
        List<Question> answered = section.questions().stream().filter(each -> each.answer().isPresent()).toList();
        if (answered.isEmpty()) {
            return;
        }
        print(out, Line.of(messages.text("plain.answers"), Role.HEADING));
        out.println();
        for (Question question : answered) {
            Wrapper.wrap(List.of(new Span(asked(question), Role.STRONG)), width).forEach(line -> print(out, line));
            MarkdownLayout.lines(question.answer().orElseThrow().blocks(), width - 2)
                    .forEach(line -> print(out, line.spans().isEmpty() ? line : line.after(new Span("  ", Role.TEXT))));
            out.println();
        }
    }

    /** The question in a line of text. */
    private static String asked(Question question) {
        return MarkdownLayout.lines(List.of(question.text()), Integer.MAX_VALUE).stream()
                .map(line -> line.spans().stream().skip(1).map(Span::text).collect(Collectors.joining()))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" "));
    }

    private void program(ProgramLink link, PrintWriter out) {
        Program program = link.program();
        print(out, Line.of(messages.text("plain.program", program.id()), Role.HEADING));
        out.print(PlainText.source(ProgramComments.shown(program, messages.language()), theme));
        offered(link.offer()).ifPresent(each -> print(out, Line.of(messages.text(each, program.id()), Role.TEXT)));
        print(out, Line.of(messages.text("plain.runIt", program.id()), Role.TEXT));
    }

    /** What is to be done before the program is run. */
    private static Optional<String> offered(ProgramLink.Offer offer) {
        return switch (offer) {
            case RUN -> Optional.empty();
            case STEP -> Optional.of("plain.stepIt");
            case EXPLORE -> Optional.of("plain.exploreIt");
            case PREDICT -> Optional.of("plain.predictIt");
        };
    }

    private void print(PrintWriter out, Line line) {
        out.print(PlainText.of(List.of(line), theme));
    }
}
