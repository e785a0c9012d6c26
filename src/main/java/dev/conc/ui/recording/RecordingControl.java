package dev.conc.ui.recording;

import dev.conc.problem.ExitCode;
import dev.conc.ui.recording.RecordingState.Prompt;
import dev.conc.ui.screen.Glyph;
import dev.conc.ui.screen.Key;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.screen.Update;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a key does while a recording is played: a function from state to state, and to what must happen outside of the screen. */
final class RecordingControl {
    private static final int LEAP = 10;
    private static final long SHORT = 10_000;
    private static final long LONG = 100_000;
    private static final int SLOWEST = 1;
    private static final int FASTEST = 10_000;
    private static final int LONGEST_ANSWER = 200;
    private static final Pattern TIME = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,6})?) ?(ms|s)|(\\d{1,6}\\.\\d{1,6})");

    private static final Set<String> HELP = Set.of("?", "h");

    private final Messages messages;

    RecordingControl(Messages messages) {
        this.messages = messages;
    }

    Update<RecordingState, RecordingEffect> apply(RecordingState before, Key key) {
        RecordingState state = before.say("");
        if (key == Key.Special.INTERRUPT) {
            return Update.end(state, ExitCode.INTERRUPTED);
        }
        if (state.prompt().isPresent()) {
            return type(state, state.prompt().get(), key);
        }
        return switch (key) {
            case Key.Typed typed ->
                    HELP.contains(typed.character()) ? still(help(state)) : typed(state.help(OptionalInt.empty()), typed.character());
            case Key.Special special -> still(special(state, special));
        };
    }

    /** So much time has passed while it plays. */
    RecordingState tick(RecordingState state, long elapsedMicros) {
        if (!state.playing()) {
            return state;
        }
        RecordingState next = state.atTime(state.micros() + elapsedMicros * state.pace() / RecordingState.REAL);
        return next.position() == next.index().size() ? next.play(false, next.pace()) : next;
    }

    private static RecordingState help(RecordingState state) {
        return state.help(state.help().isPresent() ? OptionalInt.empty() : OptionalInt.of(0));
    }

    private static Update<RecordingState, RecordingEffect> still(RecordingState state) {
        return Update.of(state);
    }

    private RecordingState special(RecordingState state, Key.Special key) {
        return state.help().isPresent() ? inHelp(state, state.help().getAsInt(), key) : onStage(state, key);
    }

    private RecordingState inHelp(RecordingState state, int line, Key.Special key) {
        return switch (key) {
            case UP -> state.help(OptionalInt.of(Math.max(0, line - 1)));
            case DOWN -> state.help(OptionalInt.of(line + 1));
            case PAGE_UP -> state.help(OptionalInt.of(Math.max(0, line - LEAP)));
            case PAGE_DOWN -> state.help(OptionalInt.of(line + LEAP));
            default -> onStage(state.help(OptionalInt.empty()), key);
        };
    }

    private RecordingState onStage(RecordingState state, Key.Special key) {
        return switch (key) {
            case RIGHT -> look(state, state.position() + 1);
            case LEFT -> look(state, state.position() - 1);
            case DOWN, TAB -> choose(state, 1);
            case UP, BACK_TAB -> choose(state, -1);
            case ENTER -> next(state);
            case BACKSPACE -> previous(state);
            case ESCAPE -> pause(state);
            case HOME -> look(state, 0);
            case END -> look(state, state.index().size());
            case PAGE_UP -> look(state, Math.max(0, state.position() - LEAP));
            case PAGE_DOWN -> look(state, Math.min(state.index().size(), state.position() + LEAP));
            case INTERRUPT, UNKNOWN -> state;
        };
    }

    private Update<RecordingState, RecordingEffect> typed(RecordingState state, String character) {
        return switch (character) {
            case "f", "s" -> still(look(state, state.position() + 1));
            case "b" -> still(look(state, state.position() - 1));
            case "n" -> still(next(state));
            case "p" -> still(previous(state));
            case "." -> still(pause(state).atTime(state.micros() + SHORT));
            case "," -> still(pause(state).atTime(state.micros() - SHORT));
            case ">" -> still(pause(state).atTime(state.micros() + LONG));
            case "<" -> still(pause(state).atTime(state.micros() - LONG));
            case " " -> still(play(state));
            case "+", "=" -> still(pace(state, true));
            case "-" -> still(pace(state, false));
            case ":", "g" -> still(pause(state).ask(Optional.of(new Prompt(Prompt.Question.JUMP, ""))));
            case "S" -> still(pause(state).ask(Optional.of(new Prompt(Prompt.Question.FILE, name(state) + ".recording"))));
            case "v" -> still(state.turnTo(state.pane().next()));
            case "q", "Q" -> Update.end(state, ExitCode.FINE);
            default -> still(state);
        };
    }

    private static String name(RecordingState state) {
        return state.recording().file().replaceFirst("\\.java$", "");
    }

    private static RecordingState pause(RecordingState state) {
        return state.play(false, state.pace());
    }

    private RecordingState look(RecordingState state, int position) {
        if (position < 0) {
            return pause(state).say(messages.text("step.atStart"));
        }
        if (position > state.index().size()) {
            return pause(state).say(messages.text("record.atEnd"));
        }
        return pause(state).at(position);
    }

    private static RecordingState choose(RecordingState state, int by) {
        int lanes = state.recording().lanes().size();
        return lanes == 0 ? state : state.choose(Math.floorMod(state.lane() + by, lanes));
    }

    private RecordingState next(RecordingState state) {
        if (state.recording().lanes().isEmpty()) {
            return state;
        }
        int event = state.index().next(state.lane(), state.position());
        return event < 0 ? pause(state).say(messages.text("record.noNext", laneName(state))) : pause(state).at(event + 1);
    }

    private RecordingState previous(RecordingState state) {
        if (state.recording().lanes().isEmpty()) {
            return state;
        }
        boolean own = state.event().filter(each -> each.lane() == state.lane()).isPresent();
        int event = state.index().latest(state.lane(), own ? state.position() - 1 : state.position());
        return event < 0 ? pause(state).say(messages.text("record.noPrevious", laneName(state))) : pause(state).at(event + 1);
    }

    private static String laneName(RecordingState state) {
        return Glyph.harmless(state.recording().lanes().get(state.lane()).name());
    }

    private static RecordingState play(RecordingState state) {
        RecordingState from = !state.playing() && state.position() == state.index().size() ? state.atTime(0) : state;
        return from.play(!state.playing(), state.pace());
    }

    private RecordingState pace(RecordingState state, boolean faster) {
        int pace = state.pace();
        int leading = pace;
        while (leading >= 10) {
            leading /= 10;
        }
        // 1, 2, 5, 10, 20, 50 …
        int other = faster ? (leading == 2 ? pace * 5 / 2 : pace * 2) : (leading == 5 ? pace * 2 / 5 : pace / 2);
        int clamped = Math.clamp(other, SLOWEST, FASTEST);
        return state.play(state.playing(), clamped).say(messages.text("record.pace", RecordingView.pace(clamped)));
    }

    private Update<RecordingState, RecordingEffect> type(RecordingState state, Prompt prompt, Key key) {
        return switch (key) {
            case Key.Typed typed when prompt.text().length() < LONGEST_ANSWER ->
                    still(state.ask(Optional.of(new Prompt(prompt.question(), prompt.text() + typed.character()))));
            case Key.Special special when special == Key.Special.BACKSPACE && !prompt.text().isEmpty() ->
                    still(state.ask(Optional.of(new Prompt(
                            prompt.question(), prompt.text().substring(0, prompt.text().offsetByCodePoints(prompt.text().length(), -1))))));
            case Key.Special special when special == Key.Special.ESCAPE -> still(state.ask(Optional.empty()));
            case Key.Special special when special == Key.Special.ENTER -> answer(state.ask(Optional.empty()), prompt);
            case Key.Typed _,Key.Special _ -> still(state);
        };
    }

    private Update<RecordingState, RecordingEffect> answer(RecordingState state, Prompt prompt) {
        String text = prompt.text().strip();
        if (text.isEmpty()) {
            return still(state);
        }
        return switch (prompt.question()) {
            case FILE -> Update.of(state, new RecordingEffect.Save(text));
            case JUMP -> still(jump(state, text));
        };
    }

    private RecordingState jump(RecordingState state, String text) {
        Matcher time = TIME.matcher(text);
        if (time.matches()) {
            // A number with a point is what the screen shows: seconds.
            if (time.group(3) != null) {
                return state.atTime((long) (Double.parseDouble(time.group(3)) * 1_000_000));
            }
            return state.atTime((long) (Double.parseDouble(time.group(1)) * (time.group(2).equals("s") ? 1_000_000 : 1000)));
        }
        int size = state.index().size();
        boolean there = text.matches("\\d{1,7}") && Integer.parseInt(text) <= size;
        return there
                ? state.at(Integer.parseInt(text))
                : state.say(messages.text("record.noSuch", Glyph.harmless(text), Integer.toString(size)));
    }
}
