package dev.conc.ui.lesson;

import dev.conc.lesson.ProgramLink;
import java.util.ArrayList;
import java.util.List;

/** The keys that a lesson's status line names, the most useful first. */
final class LessonHints {
    private LessonHints() {}

    /** Keys of messages, each of which is a key and a word. */
    static List<String> of(LessonState state, Abilities abilities) {
        if (state.help()) {
            return List.of("hint.closeHelp", "hint.quit", "hint.scroll");
        }
        if (state.comparison().isPresent()) {
            return List.of("hint.closeComparison", "hint.quit", "hint.scroll");
        }
        List<String> hints = new ArrayList<>();
        boolean running = state.run().filter(RunState::isGoingOn).isPresent();
        if (running) {
            hints.add("hint.stop");
        } else {
            state.program().ifPresent(link -> hints.add(first(link.offer())));
        }
        if (state.program().isPresent() && !running && !hints.contains("hint.run")) {
            hints.add("hint.run");
        }
        PageQuestions asked = state.questions().on(state.section());
        if (asked.check().filter(CheckState::isGoingOn).isEmpty() && asked.check().flatMap(CheckState::schedule).isPresent()) {
            hints.addFirst("hint.stepCheck");
        }
        boolean open = asked.barrier(state.page()).isPresent();
        if (state.questions().toShow(state.page(), state.section()).isPresent()) {
            hints.add("hint.answer");
        } else if (!asked.shown().isEmpty()) {
            hints.add("hint.hideAnswers");
        }
        if (open) {
            hints.add("hint.uncover");
        }
        if (state.toCheck().isPresent()) {
            hints.add("hint.check");
        }
        if (state.programs().size() > 1) {
            hints.add("hint.choose");
        }
        if (state.section() + 1 < state.lesson().sections().size()) {
            hints.add("hint.next");
        }
        hints.add("hint.help");
        hints.add("hint.quit");
        if (state.section() > 0) {
            hints.add("hint.previous");
        }
        if (state.program().isPresent() && !running) {
            List<String> others = new ArrayList<>(List.of("hint.step"));
            if (abilities.predicts(state)) {
                others.addFirst("hint.predict");
            }
            if (abilities.explores(state)) {
                others.addLast("hint.explore");
            }
            others.stream().filter(each -> !hints.contains(each)).forEach(hints::add);
        }
        state.program().filter(_ -> !running).ifPresent(link -> {
            hints.add("hint.edit");
            if (state.versions().mine(link.program()).isPresent()) {
                hints.add(state.versions().isMine(link.program()) ? "hint.original" : "hint.mine");
                hints.add("hint.compare");
            }
        });
        hints.add("hint.contents");
        hints.add("hint.search");
        hints.add("hint.words");
        if (state.panes().size() > 1) {
            hints.add("hint.pane");
        }
        hints.add("hint.scroll");
        state.program().ifPresent(_ -> hints.add("hint.copy"));
        return hints;
    }

    private static String first(ProgramLink.Offer offer) {
        return switch (offer) {
            case RUN -> "hint.run";
            case STEP -> "hint.step";
            case EXPLORE -> "hint.explore";
            case PREDICT -> "hint.predict";
        };
    }
}
