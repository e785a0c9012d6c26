package dev.conc.ui.lesson;

import dev.conc.ui.lesson.RunState.Phase;
import dev.conc.ui.screen.Area;
import dev.conc.ui.screen.Messages;
import java.util.List;

/** What a key does: a function from state to state, and to what must happen outside of the screen. */
final class LessonControl {
    /** What must happen outside of the screen. */
    enum Effect {
        NONE,
        RUN,
        STOP,
        STEP,
        EXPLORE,
        PREDICT,
        SWITCH_LANGUAGE,
        QUIT,
        INTERRUPT
    }

    /** A state and what must happen beside it. */
    record Result(LessonState state, Effect effect) {}

    private final LessonView view;
    private final Messages messages;

    LessonControl(LessonView view, Messages messages) {
        this.view = view;
        this.messages = messages;
    }

    Result apply(LessonState before, Action action, int width, int height) {
        LessonState state = before.say("");
        boolean running = state.run().filter(RunState::isGoingOn).isPresent();
        return switch (action) {
            case QUIT -> new Result(state, Effect.QUIT);
            case INTERRUPT -> new Result(state, running ? Effect.STOP : Effect.INTERRUPT);
            case HELP -> still(state.help(!state.help()));
            case BACK -> still(state.help() ? state.help(false) : state.zoom(false));
            case NOTHING -> still(state);
            case NEXT -> turn(state, 1);
            case PREVIOUS -> turn(state, -1);
            case ON -> atEnd(state, width, height) ? turn(state, 1) : still(scroll(state, page(state, width, height), width, height));
            case FIRST -> apply(before, first(state, running), width, height);
            case RUN -> run(state, running);
            // While a program runs, the key stops it.
            case STEP -> running ? new Result(state, Effect.STOP) : stage(state, Effect.STEP);
            case EXPLORE -> running ? still(state.say(running(state))) : stage(state, Effect.EXPLORE);
            case PREDICT -> running ? still(state.say(running(state))) : stage(state, Effect.PREDICT);
            case CHOOSE -> choose(state, running);
            case NEXT_PANE -> still(focus(state, 1));
            case PREVIOUS_PANE -> still(focus(state, -1));
            case ZOOM -> still(state.zoom(!state.zoomed()));
            case LINE_DOWN -> still(scroll(state, 1, width, height));
            case LINE_UP -> still(scroll(state, -1, width, height));
            case PAGE_DOWN -> still(scroll(state, page(state, width, height), width, height));
            case PAGE_UP -> still(scroll(state, -page(state, width, height), width, height));
            case TOP -> still(state.scrollTo(state.scrolled(), 0));
            case BOTTOM -> still(state.scrollTo(state.scrolled(), LessonState.END));
            case LANGUAGE -> new Result(state, Effect.SWITCH_LANGUAGE);
        };
    }

    private static Result still(LessonState state) {
        return new Result(state, Effect.NONE);
    }

    private Result turn(LessonState state, int pages) {
        if (state.help()) {
            return still(state.help(false));
        }
        int page = state.section() + pages;
        if (page < 0) {
            return still(state.say(messages.text("notice.firstPage")));
        }
        if (page >= state.lesson().sections().size()) {
            return still(state.say(messages.text("notice.lastPage")));
        }
        return new Result(state.turnTo(page), Effect.STOP);
    }

    /** While a program runs there is nothing else to do with it. */
    private static Action first(LessonState state, boolean running) {
        if (running || state.program().isEmpty()) {
            return Action.RUN;
        }
        return switch (state.program().get().offer()) {
            case RUN -> Action.RUN;
            case STEP -> Action.STEP;
            case EXPLORE -> Action.EXPLORE;
            case PREDICT -> Action.PREDICT;
        };
    }

    private Result run(LessonState state, boolean running) {
        if (state.program().isEmpty()) {
            return still(state.say(messages.text("notice.noProgram")));
        }
        if (running) {
            return still(state.say(running(state)));
        }
        return new Result(state.help(false).focusOn(Pane.OUTPUT).scrollTo(Pane.OUTPUT, LessonState.END), Effect.RUN);
    }

    private String running(LessonState state) {
        return messages.text("notice.running", state.program().map(each -> each.program().name()).orElse(""));
    }

    private Result stage(LessonState state, Effect effect) {
        return state.program().isEmpty()
                ? still(state.say(messages.text("notice.noProgram")))
                : new Result(state.help(false).say(messages.text("notice.preparing", state.program().get().program().name())), effect);
    }

    private static Result choose(LessonState state, boolean running) {
        int programs = state.programs().size();
        if (programs < 2) {
            return still(state);
        }
        return new Result(state.choose((state.choice() + 1) % programs), running ? Effect.STOP : Effect.NONE);
    }

    private static LessonState focus(LessonState state, int steps) {
        List<Pane> panes = state.panes();
        int at = Math.max(0, panes.indexOf(state.focus()));
        return state.focusOn(panes.get(Math.floorMod(at + steps, panes.size())));
    }

    private boolean atEnd(LessonState state, int width, int height) {
        if (state.scrolled() != Pane.TEXT) {
            return false;
        }
        Area body = body(state, width, height);
        return state.scroll().getOrDefault(Pane.TEXT, 0) >= lastScroll(state, body);
    }

    private int page(LessonState state, int width, int height) {
        return Math.max(1, body(state, width, height).height() - 1);
    }

    private LessonState scroll(LessonState state, int lines, int width, int height) {
        Area body = body(state, width, height);
        int last = lastScroll(state, body);
        int first = Math.min(state.scroll().getOrDefault(state.scrolled(), 0), last);
        int next = Math.max(0, first + lines);
        // At the end of a growing output, stay at its end.
        boolean follow = next >= last && state.scrolled() == Pane.OUTPUT && isGoingOn(state);
        return state.scrollTo(state.scrolled(), follow ? LessonState.END : Math.min(next, last));
    }

    private static boolean isGoingOn(LessonState state) {
        return state.run().map(RunState::phase).filter(Phase.Running.class::isInstance).isPresent();
    }

    private int lastScroll(LessonState state, Area body) {
        return LessonView.lastScroll(view.lines(state, state.scrolled(), body.width()).size(), body.height());
    }

    private static Area body(LessonState state, int width, int height) {
        if (state.help()) {
            return LessonView.helpArea(width, height);
        }
        return LessonLayout.of(state, width, height).bodies().getOrDefault(state.focus(), new Area(0, 0, width, height));
    }
}
