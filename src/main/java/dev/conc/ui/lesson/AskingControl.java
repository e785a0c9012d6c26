package dev.conc.ui.lesson;

import dev.conc.lesson.Question;
import dev.conc.program.Program;
import dev.conc.progress.QuestionState;
import dev.conc.ui.lesson.LessonControl.Effect;
import dev.conc.ui.screen.Area;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.screen.Update;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What the keys do that are about the questions of a page. */
final class AskingControl {
    private final LessonView view;
    private final Messages messages;

    AskingControl(LessonView view, Messages messages) {
        this.view = view;
        this.messages = messages;
    }

    /** Shows the next answer of the page, and where all are shown hides them. */
    LessonState answer(LessonState state, int width, int height) {
        OptionalInt next = state.questions().toShow(state.page(), state.section());
        if (next.isPresent()) {
            LessonState shown = state.uncovered().with(state.questions().show(new QuestionPlace(state.section(), next.getAsInt())));
            return visible(shown.focusOn(Pane.TEXT), next.getAsInt(), width, height);
        }
        if (state.questions().on(state.section()).shown().isEmpty()) {
            return state.say(messages.text(state.page().questions().isEmpty() ? "notice.noQuestion" : "notice.noAnswer"));
        }
        return state.with(state.questions().hide(state.section()));
    }

    /** Shows what an open prediction hides. */
    LessonState uncover(LessonState state) {
        OptionalInt barrier = state.questions().barrier(state.page(), state.section());
        return barrier.isPresent()
                ? state.uncovered()
                        .with(state.questions().with(new QuestionPlace(state.section(), barrier.getAsInt()), QuestionState.SKIPPED))
                : state.say(messages.text("notice.nothingHidden"));
    }

    /** Begins to check the version that a question asks for, with that question at the top: what comes of it is shown below it. */
    Update<LessonState, Effect> check(LessonState state, int width, int height) {
        OptionalInt asking = state.toCheck();
        if (asking.isEmpty()) {
            boolean asked = state.page().questions().stream().anyMatch(each -> each.kind() == Question.Kind.CHECK);
            return Update.of(state.say(messages.text(asked ? "notice.noMachine" : "notice.noCheck")));
        }
        if (state.questions().check().filter(CheckState::isGoingOn).isPresent()) {
            return Update.of(state.say(messages.text("check.going", state.questions().check().get().version().name())));
        }
        LessonState focused = about(state.uncovered(), state.page().questions().get(asking.getAsInt())).focusOn(Pane.TEXT);
        PageText text = view.text(focused, textBody(focused, width, height).width());
        return Update.of(focused.scrollTo(Pane.TEXT, text.questions().get(asking.getAsInt()).first()), Effect.CHECK);
    }

    /** With the program beside the text that a question is about, so that the other keys are for it; a run that goes on is not ended for it. */
    private static LessonState about(LessonState state, Question question) {
        boolean running = state.run().filter(RunState::isGoingOn).isPresent();
        List<Optional<Program>> programs = state.programs().stream().map(each -> Optional.of(each.program())).toList();
        int at = programs.indexOf(question.program());
        return running || at < 0 || at == state.choice() ? state : state.choose(at);
    }

    /** Of a check before the present one, nothing is shown. */
    LessonState checked(LessonState state, LessonEvent.Checked checked) {
        Optional<CheckState> present = state.questions().check().filter(each -> each.number() == checked.check());
        if (present.isEmpty()) {
            return state;
        }
        CheckState now = present.get().with(checked.phase());
        Questions questions = state.questions().with(Optional.of(now));
        return state.with(now.isDone() ? questions.with(now.question(), QuestionState.DONE) : questions).say(brief(now));
    }

    /** What came of a check in a line, for who has scrolled on meanwhile. */
    private String brief(CheckState check) {
        String name = check.version().name();
        return switch (check.phase()) {
            case CheckState.Phase.Going _ -> messages.text("check.going", name);
            case CheckState.Phase.Failed failed -> messages.text("check.failed", failed.why().lines().findFirst().orElse(""));
            case CheckState.Phase.Compared _ -> messages.text(check.isDone() ? "check.done" : "check.notYet", name);
        };
    }

    private static Area textBody(LessonState state, int width, int height) {
        return LessonLayout.of(state, width, height).bodies().getOrDefault(Pane.TEXT, new Area(0, 0, width, height));
    }

    /** With the text scrolled so that a question and its answer are seen, or at least begin at the top. */
    private LessonState visible(LessonState state, int question, int width, int height) {
        Area body = textBody(state, width, height);
        PageText text = view.text(state, body.width());
        PageText.Place place = text.questions().get(question);
        int first = Math.min(state.scroll().getOrDefault(Pane.TEXT, 0), LessonView.lastScroll(text.lines().size(), body.height()));
        boolean seen = place.first() >= first && place.after() <= first + body.height();
        return seen ? state : state.scrollTo(Pane.TEXT, Math.min(place.first(), LessonView.lastScroll(text.lines().size(), body.height())));
    }
}
