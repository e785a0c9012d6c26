package dev.conc.ui.words;

import dev.conc.program.expect.Difference;
import dev.conc.program.expect.ExploredExpectation.Outcome;
import dev.conc.program.expect.LineMismatch;
import dev.conc.program.run.Ending;
import dev.conc.schedule.End;
import dev.conc.ui.screen.Glyph;
import dev.conc.ui.screen.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says in what a learner's version of a program is not what a question asks for. */
public final class DifferenceWords {
    private static final String BREAK = " ⏎ ";

    private final Messages messages;

    /** In the language of the messages. */
    public DifferenceWords(Messages messages) {
        this.messages = messages;
    }

    /** One sentence or more. */
    public List<String> of(Difference difference) {
        return switch (difference) {
            case Difference.Ended(Ending ending, int expected) ->
                    List.of(messages.text("check.ended", EndingWords.of(ending, messages), expected));
            case Difference.Printed(boolean error, LineMismatch mismatch) -> List.of(printed(error, mismatch));
            case Difference.Missing missing -> {
                List<String> sentences = new ArrayList<>(List.of(messages.text("check.missing", outcome(missing.outcome()))));
                missing.instead().forEach(each -> sentences.add(messages.text("check.instead", outcome(each.outcome()))));
                yield sentences;
            }
            case Difference.Possible possible -> List.of(messages.text("check.possible", outcome(possible.found().outcome())));
            case Difference.FailureMissing(var kind) ->
                    List.of(messages.text("check.failureMissing", messages.text("failure." + kind.name())));
            case Difference.Fails fails -> List.of(messages.text("check.fails", messages.text("failure." + fails.kind().name())));
            case Difference.RaceMissing(String variable) -> List.of(messages.text("check.raceMissing", variable));
            case Difference.Races races -> List.of(messages.text("check.races", races.variable()));
            case Difference.Incomplete _ -> List.of(messages.text("check.incomplete"));
        };
    }

    private String printed(boolean error, LineMismatch mismatch) {
        List<String> right = new ArrayList<>();
        mismatch.expected().forEach(each -> right.add(quoted(each)));
        if (mismatch.end()) {
            right.add(messages.text("check.noMore"));
        }
        String expected = right.stream().collect(Collectors.joining(messages.text("check.or")));
        String printed = mismatch.printed().map(this::quoted).orElse(messages.text("check.nothingMore"));
        return messages.text(error ? "check.errorLine" : "check.line", mismatch.line(), expected, printed);
    }

    /** What was printed, and how it ended where that is not normal. */
    String outcome(Outcome outcome) {
        String output = outcome.output().isEmpty() ? messages.text("check.nothing") : quoted(outcome.output().replace("\n", BREAK));
        return outcome.end() == End.NORMAL ? output : messages.text("check.then", output, messages.text("end." + outcome.end().name()));
    }

    private String quoted(String text) {
        return messages.text("check.quoted", Glyph.harmless(text));
    }
}
