package dev.conc.ui;

import java.util.ArrayList;
import java.util.List;

/** The keys that the status line names, the most useful in this state first. */
final class KeyHints {
    private KeyHints() {}

    /** Keys of messages, each of which is a key and a word. */
    static List<String> of(LessonState state) {
        if (state.help()) {
            return List.of("hint.closeHelp", "hint.quit");
        }
        List<String> hints = new ArrayList<>();
        if (state.run().filter(RunState::isGoingOn).isPresent()) {
            hints.add("hint.stop");
        } else if (state.program().isPresent()) {
            hints.add("hint.run");
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
        if (state.program().isPresent() && !state.run().filter(RunState::isGoingOn).isPresent()) {
            hints.add("hint.step");
            hints.add("hint.explore");
        }
        if (state.panes().size() > 1) {
            hints.add("hint.pane");
        }
        hints.add("hint.scroll");
        return hints;
    }
}
