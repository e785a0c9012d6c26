package dev.conc.ui.stage;

import dev.conc.exercise.Version;
import dev.conc.problem.ExitCode;
import dev.conc.program.Program;
import dev.conc.program.compile.Diagnostic;
import dev.conc.program.control.Playback;
import dev.conc.schedule.worker.Report;
import dev.conc.schedule.worker.Request.Pace;
import dev.conc.schedule.worker.ThreadStatus;
import dev.conc.ui.screen.Glyph;
import dev.conc.ui.screen.Key;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.screen.Update;
import dev.conc.ui.stage.StageState.Prompt;
import dev.conc.ui.stage.StageState.Sheet;
import dev.conc.ui.text.SourceLines;
import dev.conc.ui.words.EndWords;
import dev.conc.ui.words.ThreadWords;
import java.util.Optional;
import java.util.OptionalInt;

/** What a key on the stage does: a function from state to state, and to what must happen outside of the screen. */
final class StageControl {
    /** How many steps, or lines, a page key goes. */
    private static final int LEAP = 10;

    private static final int LONGEST_ANSWER = 200;

    private final Messages messages;
    private final ThreadWords words;
    private final SourceLines source;

    StageControl(Messages messages, SourceLines source) {
        this.messages = messages;
        this.source = source;
        this.words = new ThreadWords(messages, source);
    }

    Update<StageState, StageEffect> apply(StageState before, Key key) {
        StageState state = before.say("");
        if (key == Key.Special.INTERRUPT) {
            return Update.end(state, ExitCode.INTERRUPTED);
        }
        if (state.prompt().isPresent()) {
            return type(state, state.prompt().get(), key);
        }
        return switch (key) {
            case Key.Typed typed -> typed(state, typed.character());
            case Key.Special special -> special(state, special);
        };
    }

    private Update<StageState, StageEffect> special(StageState state, Key.Special key) {
        boolean outcomes = state.sheet() == Sheet.OUTCOMES;
        if (state.sheet().scrolls()) {
            switch (key) {
                case UP, DOWN, PAGE_UP, PAGE_DOWN -> {
                    int lines = key == Key.Special.UP || key == Key.Special.DOWN ? 1 : LEAP;
                    return still(state
                            .scrollTo(Math.max(0, state.top() + (key == Key.Special.UP || key == Key.Special.PAGE_UP ? -lines : lines))));
                }
                default -> {}
            }
        }
        return switch (key) {
            case LEFT -> look(state, state.playback().position() - 1);
            case RIGHT -> look(state, state.playback().position() + 1);
            case UP -> outcomes ? select(state, -1) : choose(state, state.chosen() - 1);
            case DOWN -> outcomes ? select(state, 1) : choose(state, state.chosen() + 1);
            case TAB -> choose(state, state.chosen() + 1);
            case BACK_TAB -> choose(state, state.chosen() - 1);
            case ENTER -> outcomes ? follow(state) : step(state, Pace.STILL);
            case ESCAPE -> still(state.show(Sheet.NONE));
            case HOME -> look(state, 0);
            case END -> look(state, state.playback().length());
            case PAGE_UP -> look(state, Math.max(0, state.playback().position() - LEAP));
            case PAGE_DOWN -> look(state, Math.min(state.playback().length(), state.playback().position() + LEAP));
            case BACKSPACE -> look(state, state.playback().position() - 1);
            case INTERRUPT, UNKNOWN -> still(state);
        };
    }

    private Update<StageState, StageEffect> typed(StageState state, String character) {
        return switch (character) {
            case "0", "1", "2", "3", "4", "5", "6", "7", "8", "9" -> number(state, character.charAt(0) - '0');
            case " ", "s" -> step(state, Pace.STILL);
            case "o" -> step(state, Pace.OVER_LINE);
            case ">" -> step(state, Pace.UNTIL_BLOCKED);
            case "b" -> look(state, state.playback().position() - 1);
            case "f" -> look(state, state.playback().position() + 1);
            case "r" -> toEnd(state);
            case "e" -> Update.of(state, new StageEffect.Edit(lineToEdit(state)));
            case "m" -> turnVersion(state);
            case "d" -> compare(state);
            case "g" -> still(state.ask(new Prompt(Prompt.Question.STEP, "")));
            case "x" -> state.edition().outdated() ? startAgain(state, Optional.of(false)) : explore(state, false);
            case "w" -> state.edition().outdated() ? startAgain(state, Optional.of(true)) : explore(state, true);
            case "i" -> still(state.show(state.sheet() == Sheet.BYTECODE ? Sheet.NONE : Sheet.BYTECODE));
            case "z" -> still(state.show(state.sheet() == Sheet.WHOLE ? Sheet.NONE : Sheet.WHOLE));
            case "S" -> still(state.ask(new Prompt(Prompt.Question.FILE, state.program() + ".schedule")));
            case "u" -> still(state.turnFolds());
            case "y" -> Update.of(state, new StageEffect.Copy(state.playback().schedule().toString()));
            case "R" -> state.edition().outdated() ? startAgain(state, Optional.empty())
                    : Update.of(state.show(Sheet.NONE).await(OptionalInt.empty()), new StageEffect.Advance("-", 0, Pace.STILL));
            case "v" -> still(state.show(Sheet.NONE).turnTo(state.pane().next()));
            case "?" -> still(state.show(state.sheet() == Sheet.HELP ? Sheet.NONE : Sheet.HELP));
            case "q", "Q" -> Update.end(state, ExitCode.FINE);
            default -> still(state);
        };
    }

    private static Update<StageState, StageEffect> still(StageState state) {
        return Update.of(state);
    }

    private static Update<StageState, StageEffect> choose(StageState state, int thread) {
        int threads = state.playback().statuses().size();
        return still(threads == 0 ? state : state.choose(Math.floorMod(thread, threads)));
    }

    private Update<StageState, StageEffect> number(StageState state, int thread) {
        if (thread >= state.playback().statuses().size()) {
            return still(state.say(messages.text("stage.noThread", Integer.toString(thread))));
        }
        return step(state.choose(thread), Pace.STILL);
    }

    private Update<StageState, StageEffect> look(StageState state, int step) {
        Playback playback = state.playback();
        if (step < 0) {
            return still(state.say(messages.text("step.atStart")));
        }
        if (step > playback.length()) {
            return still(state.say(playback.isOver() ? over(playback) : messages.text("stage.nothingUndone")));
        }
        return still(uncovered(state).follow(playback.at(step)));
    }

    /** What moves must be seen to move: a sheet that tells nothing of the moment is put away. */
    private static StageState uncovered(StageState state) {
        return state.sheet() == Sheet.OUTCOMES || state.sheet() == Sheet.HELP ? state.show(Sheet.NONE) : state;
    }

    private String over(Playback playback) {
        return EndWords.sentence(playback, messages);
    }

    /** The chosen thread takes a step, and perhaps more. */
    private Update<StageState, StageEffect> step(StageState state, Pace pace) {
        Playback playback = state.playback();
        int thread = state.chosen();
        if (thread >= playback.statuses().size()) {
            return still(state);
        }
        if (!playback.canRun(thread)) {
            boolean blocked = playback.status(thread).readiness() == ThreadStatus.Readiness.BLOCKED;
            return still(state.say(playback.isOver() && !blocked ? over(playback) : words.whyNot(playback, thread)));
        }
        int position = playback.position();
        if (pace == Pace.STILL && position < playback.length() && playback.step(position).thread() == thread) {
            return still(uncovered(state).with(playback.at(position + 1)));
        }
        String schedule = playback.scheduleThen(thread).toString();
        return Update.of(uncovered(state).await(OptionalInt.empty()), new StageEffect.Advance(schedule, position + 1, pace));
    }

    private Update<StageState, StageEffect> toEnd(StageState state) {
        Playback last = state.playback().at(state.playback().length());
        if (last.isOver()) {
            return still(uncovered(state).follow(last).say(over(last)));
        }
        return Update.of(
                uncovered(state).await(OptionalInt.empty()),
                new StageEffect.Advance(last.schedule().toString(), last.position() + 1, Pace.TO_END));
    }

    /** Shows which outcomes can still happen from here, or else the shortest way to break the program, while it is explored. */
    Update<StageState, StageEffect> explore(StageState state, boolean forFailure) {
        Playback playback = state.playback();
        String after = forFailure ? "-" : playback.schedule().toString();
        Optional<StageSearch> same = state.search().filter(each -> each.after().equals(after) && each.forFailure() == forFailure);
        if (state.sheet() == Sheet.OUTCOMES && same.isPresent()) {
            return still(state.show(Sheet.NONE));
        }
        if (same.isPresent() && !(forFailure && same.get().done())) {
            return still(state.show(Sheet.OUTCOMES));
        }
        if (!forFailure && playback.isOver()) {
            return still(state.say(over(playback)));
        }
        StageSearch search = StageSearch.begin(nextNumber(state), after, forFailure ? 0 : playback.position(), forFailure);
        return Update.of(state.with(search).show(Sheet.OUTCOMES), new StageEffect.Explore(search));
    }

    /** Where the compiler complains, or else where the chosen thread is; 0 where that is not in the program's file. */
    private int lineToEdit(StageState state) {
        Optional<Diagnostic> complaint = state.edition().complaints().stream().findFirst();
        if (complaint.isPresent() || state.chosen() >= state.playback().statuses().size()) {
            return complaint.map(Diagnostic::line).orElse(0);
        }
        ThreadStatus status = state.playback().status(state.chosen());
        return source.own().equals(status.file()) ? status.line() : 0;
    }

    private Update<StageState, StageEffect> turnVersion(StageState state) {
        Edition edition = state.edition();
        if (!edition.hasMine()) {
            return still(state.say(messages.text("version.none", state.program())));
        }
        Version version = edition.version().orElseThrow();
        return startAgain(state, edition.isMine() ? version.original() : version.current(), Optional.empty());
    }

    private Update<StageState, StageEffect> compare(StageState state) {
        if (state.sheet() == Sheet.COMPARISON) {
            return still(state.show(Sheet.NONE));
        }
        return state.edition().hasMine() ? Update.of(state, new StageEffect.Compare())
                : still(state.say(messages.text("version.none", state.program())));
    }

    /** Begins anew with the program as it was saved. */
    private static Update<StageState, StageEffect> startAgain(StageState state, Optional<Boolean> explores) {
        return startAgain(state, state.edition().version().orElseThrow().current(), explores);
    }

    /** @param explores whether a failure is looked for, or all that can happen is; neither if empty */
    private static Update<StageState, StageEffect> startAgain(StageState state, Program program, Optional<Boolean> explores) {
        StageState again = state.again(state.edition().startedWith(program));
        Update<StageState, StageEffect> restarted = Update.of(again, new StageEffect.Restart(program));
        if (explores.isPresent()) {
            StageSearch search = StageSearch.begin(nextNumber(state), "-", 0, explores.get());
            restarted = Update.<StageState, StageEffect>of(again.with(search).show(Sheet.OUTCOMES), new StageEffect.Restart(program))
                    .and(new StageEffect.Explore(search));
        }
        return restarted.and(new StageEffect.Advance("-", 0, Pace.STILL));
    }

    private static long nextNumber(StageState state) {
        return state.search().map(StageSearch::number).orElse(0L) + 1;
    }

    private static Update<StageState, StageEffect> select(StageState state, int by) {
        return still(state.search().map(each -> state.with(each.select(each.selected() + by))).orElse(state));
    }

    /** The schedule of the selected outcome is loaded, so that it can be stepped forward. */
    private Update<StageState, StageEffect> follow(StageState state) {
        Optional<StageSearch> search = state.search().filter(each -> !each.outcomes().isEmpty());
        if (search.isEmpty()) {
            return still(state);
        }
        Report.Outcome outcome = search.get().outcomes().get(search.get().selected());
        if (outcome.schedule().equals("-") || outcome.schedule().equals(search.get().after())) {
            return still(state.say(messages.text("stage.noSchedule")));
        }
        return load(state.say(messages.text("stage.loaded")), outcome.schedule(), search.get().from());
    }

    /** A schedule is loaded, and looked at where it begins to differ. */
    static Update<StageState, StageEffect> load(StageState state, String schedule, int from) {
        return Update.of(state.show(Sheet.NONE).await(OptionalInt.of(from)), new StageEffect.Advance(schedule, 0, Pace.STILL));
    }

    private Update<StageState, StageEffect> type(StageState state, Prompt prompt, Key key) {
        return switch (key) {
            case Key.Typed typed when prompt.text().length() < LONGEST_ANSWER ->
                    still(state.ask(new Prompt(prompt.question(), prompt.text() + typed.character())));
            case Key.Special special when special == Key.Special.BACKSPACE && !prompt.text().isEmpty() ->
                    still(state.ask(new Prompt(prompt.question(),
                            prompt.text().substring(0, prompt.text().offsetByCodePoints(prompt.text().length(), -1)))));
            case Key.Special special when special == Key.Special.ESCAPE -> still(state.askNothing());
            case Key.Special special when special == Key.Special.ENTER -> answer(state.askNothing(), prompt);
            case Key.Typed _,Key.Special _ -> still(state);
        };
    }

    private Update<StageState, StageEffect> answer(StageState state, Prompt prompt) {
        String text = prompt.text().strip();
        if (text.isEmpty()) {
            return still(state);
        }
        return switch (prompt.question()) {
            case FILE -> Update.of(state, new StageEffect.Save(text, state.playback().schedule().toString()));
            case STEP -> {
                int length = state.playback().length();
                boolean there = text.matches("\\d{1,7}") && Integer.parseInt(text) <= length;
                yield still(there
                        ? uncovered(state).follow(state.playback().at(Integer.parseInt(text)))
                        : state.say(messages.text("stage.noStep", Glyph.harmless(text), Integer.toString(length))));
            }
        };
    }
}
