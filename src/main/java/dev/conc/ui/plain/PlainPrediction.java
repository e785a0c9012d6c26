package dev.conc.ui.plain;

import dev.conc.language.Language;
import dev.conc.program.predict.Candidate;
import dev.conc.program.predict.Prediction;
import dev.conc.program.predict.Prediction.Answer;
import dev.conc.program.predict.Prediction.Mark;
import dev.conc.text.ShellWords;
import dev.conc.ui.screen.Glyph;
import dev.conc.ui.screen.Hanging;
import dev.conc.ui.screen.Line;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.screen.Role;
import dev.conc.ui.screen.Span;
import dev.conc.ui.screen.Theme;
import dev.conc.ui.screen.Wrapper;
import dev.conc.ui.words.CandidateWords;
import dev.conc.ui.words.PredictionWords;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The question what a program can do, and the answer, as text. */
public final class PlainPrediction {
    private static final String INDENT = "      ";

    private final Messages messages;
    private final String program;
    private final List<String> arguments;
    private final int width;
    private final Theme theme;
    private final PrintWriter out;

    /**
     * @param program how a person names it
     * @param arguments what it is given
     * @param width the columns that a line may take
     */
    public PlainPrediction(Language language, String program, List<String> arguments, int width, Theme theme, PrintWriter out) {
        this.messages = new Messages(language, theme);
        this.program = program;
        this.arguments = arguments;
        this.width = width;
        this.theme = theme;
        this.out = out;
    }

    /** Prints what to choose from, with numbers. */
    public void ask(List<Candidate> candidates) {
        paragraph(messages.text("predict.ask"), Role.STRONG);
        CandidateWords words = new CandidateWords(messages, candidates);
        for (int i = 0; i < candidates.size(); i++) {
            item(i, List.of(), words.of(candidates.get(i)));
        }
        paragraph(messages.text("predict.answerIt", program, ShellWords.arguments(arguments)), Role.TEXT);
    }

    /**
     * Prints how each candidate was judged.
     *
     * @param why what the author says of candidates
     */
    public void print(Prediction prediction, Map<Candidate, String> why) {
        PredictionWords judged = new PredictionWords(messages);
        CandidateWords words = new CandidateWords(messages, prediction.answers().stream().map(Answer::candidate).toList());
        int marks = prediction.answers().stream().mapToInt(each -> Glyph.width(judged.mark(each))).max().orElse(0);
        for (int i = 0; i < prediction.answers().size(); i++) {
            Answer answer = prediction.answers().get(i);
            String mark = (answer.ticked() ? "[x] " : "[ ] ") + Glyph.pad(judged.mark(answer), marks) + "  ";
            boolean bad = answer.mark() == Mark.WRONG || answer.mark() == Mark.MISSED;
            item(i, List.of(new Span(mark, bad ? Role.ERROR : Role.TEXT)), words.of(answer.candidate()));
            String reason = why.get(answer.candidate());
            if (reason != null) {
                Wrapper.wrap(List.of(new Span(reason, Role.TEXT)), width - INDENT.length())
                        .forEach(line -> print(line.after(new Span(INDENT, Role.TEXT))));
            }
            if (answer.mark() == Mark.MISSED) {
                answer.schedule().ifPresent(each -> print(
                        Line.of(INDENT + messages.text("explore.replayIt", program, each) + ShellWords.arguments(arguments), Role.TEXT)));
            }
        }
        judged.summary(prediction, messages.text("predict.unlistedPlain", program, prediction.unlisted()))
                .forEach(each -> paragraph(each, Role.TEXT));
    }

    private void item(int index, List<Span> mark, List<String> text) {
        List<Span> before = new ArrayList<>(List.of(new Span((index < 9 ? "  " : " ") + (index + 1) + " ", Role.LINE_NUMBER)));
        before.addAll(mark);
        Hanging.lines(before, text, Role.TEXT, width).forEach(this::print);
    }

    private void paragraph(String text, Role role) {
        Wrapper.wrap(List.of(new Span(text, role)), width).forEach(this::print);
    }

    private void print(Line line) {
        out.print(PlainText.of(List.of(line), theme));
    }
}
