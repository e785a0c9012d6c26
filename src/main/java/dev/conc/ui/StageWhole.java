package dev.conc.ui;

import dev.conc.program.Playback;
import dev.conc.schedule.worker.Story;
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
        if (state.chosen() < playback.standings().size()) {
            thread(lines, playback, state.chosen(), width);
        }
        List<Playback.Variable> variables = playback.variables(Integer.MAX_VALUE);
        if (!variables.isEmpty()) {
            title(lines, messages.text("stage.variables"), width);
            variables.forEach(each -> add(lines, variable(playback, each), Role.TEXT, width));
        }
        if (playback.isOver()) {
            title(lines, messages.text("story.end." + playback.end()), width);
            playback.problems().forEach(each -> each.message().lines().forEach(line -> add(lines, line, Role.ERROR, width)));
        }
        return lines;
    }

    private void thread(List<Line> lines, Playback playback, int thread, int width) {
        Story.Standing standing = playback.standing(thread);
        boolean waits = standing.readiness() == Story.Readiness.BLOCKED;
        title(lines, thread + " " + standing.name(), width);
        add(lines, threads.whole(playback, thread), waits ? Role.ERROR : Role.TEXT, width);
        if (waits) {
            add(lines, messages.text("stage.since", Integer.toString(playback.waitingSince(thread))), Role.TEXT, width);
        }
        playback.holds(thread).stream().distinct().forEach(each -> add(lines, messages.text("stage.holds", threads.hold(each)), Role.TEXT, width));
        playback.locals(thread).forEach(each -> add(lines, messages.text("stage.locals", each.name() + " = " + messages.signs(each.value())), Role.TEXT, width));
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
