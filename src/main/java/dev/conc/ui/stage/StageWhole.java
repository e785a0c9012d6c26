package dev.conc.ui.stage;

import dev.conc.program.control.Playback;
import dev.conc.schedule.worker.ThreadStatus;
import dev.conc.ui.screen.Line;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.screen.Role;
import dev.conc.ui.screen.Span;
import dev.conc.ui.screen.Wrapper;
import dev.conc.ui.text.SourceLines;
import dev.conc.ui.words.FailureWords;
import dev.conc.ui.words.ThreadWords;
import java.util.ArrayList;
import java.util.List;

/** All that is known of the chosen thread, of the variables and of how it ended, in full: what the panes have to cut. */
final class StageWhole {
    private final Messages messages;
    private final ThreadWords threads;

    StageWhole(Messages messages, SourceLines source) {
        this.messages = messages;
        this.threads = new ThreadWords(messages, source);
    }

    List<Line> lines(StageState state, int width) {
        Playback playback = state.playback();
        List<Line> lines = new ArrayList<>();
        if (state.chosen() < playback.statuses().size()) {
            thread(lines, playback, state.chosen(), width);
        }
        List<Playback.Variable> variables = playback.variables(Integer.MAX_VALUE);
        if (!variables.isEmpty()) {
            title(lines, messages.text("stage.variables"), width);
            variables.forEach(each -> add(lines, variable(playback, each), Role.TEXT, width));
        }
        if (playback.isOver()) {
            title(lines, messages.text("trace.end." + playback.end().name()), width);
            playback.failures()
                    .forEach(each -> new FailureWords(messages).lines(each).forEach(line -> add(lines, line, Role.ERROR, width)));
        }
        return lines;
    }

    private void thread(List<Line> lines, Playback playback, int thread, int width) {
        ThreadStatus status = playback.status(thread);
        boolean waits = status.readiness() == ThreadStatus.Readiness.BLOCKED;
        title(lines, thread + " " + status.name(), width);
        add(lines, threads.whole(playback, thread), waits ? Role.ERROR : Role.TEXT, width);
        if (waits) {
            add(lines, messages.text("stage.since", Integer.toString(playback.waitingSince(thread))), Role.TEXT, width);
        }
        playback.holds(thread).stream().distinct()
                .forEach(each -> add(lines, messages.text("stage.holds", threads.hold(each)), Role.TEXT, width));
        playback.locals(thread).forEach(
                each -> add(lines, messages.text("stage.locals", each.name() + " = " + messages.signs(each.value())), Role.TEXT, width));
        playback.seenBy(thread).forEach(each -> add(lines, messages.text("stage.seen", messages.signs(each.text())), Role.TEXT, width));
    }

    private String variable(Playback playback, Playback.Variable variable) {
        return messages.signs(variable.text()) + "  " + threads.changed(playback, variable);
    }

    private static void title(List<Line> lines, String title, int width) {
        add(lines, title, Role.HEADING, width);
    }

    private static void add(List<Line> lines, String text, Role role, int width) {
        lines.addAll(Wrapper.wrap(List.of(new Span(text, role)), Math.max(2, width)));
    }
}
