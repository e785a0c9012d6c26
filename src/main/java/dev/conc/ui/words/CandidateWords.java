package dev.conc.ui.words;

import dev.conc.program.predict.Candidate;
import dev.conc.schedule.End;
import dev.conc.ui.screen.Messages;
import java.util.ArrayList;
import java.util.List;

/** Says in a few words what a candidate is. Outputs of several lines are told without the first and last lines that they all have. */
public final class CandidateWords {
    private static final String BREAK = " ⏎";
    private static final String LEFT_OUT = "…";

    private final Messages messages;
    private final int head;
    private final int tail;

    /** @param candidates all that are told, so that one can be told from the other */
    public CandidateWords(Messages messages, List<Candidate> candidates) {
        this.messages = messages;
        List<List<String>> outputs = candidates.stream()
                .filter(Candidate.Prints.class::isInstance)
                .map(each -> lines(((Candidate.Prints) each).output()))
                .toList();
        // Of each output a line stays.
        int most = outputs.size() < 2 ? 0 : Math.max(0, outputs.stream().mapToInt(List::size).min().orElse(0) - 1);
        this.head = common(outputs, most, false);
        this.tail = common(outputs, most - head, true);
    }

    private static List<String> lines(String output) {
        return output.lines().toList();
    }

    /** How many lines all outputs have in common, from their starts or their ends. */
    private static int common(List<List<String>> outputs, int most, boolean fromEnd) {
        for (int i = 0; i < most; i++) {
            int at = i;
            if (outputs.stream().map(each -> each.get(fromEnd ? each.size() - 1 - at : at)).distinct().count() > 1) {
                return i;
            }
        }
        return most;
    }

    /** In parts that are better not broken. */
    public List<String> of(Candidate candidate) {
        return switch (candidate) {
            case Candidate.Prints prints -> printed(prints.output());
            case Candidate.Ends ends -> List.of(end(ends.end()));
            case Candidate.Races _ -> List.of(messages.text("predict.race"));
        };
    }

    private List<String> printed(String output) {
        if (output.isEmpty()) {
            return List.of(messages.text("predict.nothing"));
        }
        List<String> lines = lines(output);
        List<String> told = new ArrayList<>(lines.subList(head, lines.size() - tail));
        if (head > 0) {
            told.addFirst(LEFT_OUT);
        }
        if (tail > 0) {
            told.addLast(LEFT_OUT);
        }
        told.subList(0, told.size() - 1).replaceAll(each -> each + BREAK);
        return told;
    }

    private String end(End end) {
        return switch (end) {
            case NORMAL -> messages.text("predict.normal");
            case EXCEPTION -> messages.text("predict.exception");
            case DEADLOCK -> messages.text("predict.deadlock");
            case LIVELOCK -> messages.text("predict.livelock");
            case STOPPED, CUT -> messages.text("end." + end.name());
        };
    }
}
