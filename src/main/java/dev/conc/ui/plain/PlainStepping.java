package dev.conc.ui.plain;

import dev.conc.language.Language;
import dev.conc.program.control.Stepping;
import dev.conc.schedule.worker.TraceStep;
import dev.conc.ui.prompt.InputLines;
import dev.conc.ui.screen.Glyph;
import dev.conc.ui.screen.Line;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.screen.Role;
import dev.conc.ui.screen.Theme;
import dev.conc.ui.text.SourceLines;
import dev.conc.ui.words.EventWords;
import java.io.IOException;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/** Lets a person be the scheduler, a line at a time: for pipes, and for terminals that show no full screen. */
public final class PlainStepping {
    private final Messages messages;
    private final EventWords words;
    private final SourceLines source;
    private final PlainTrace traces;
    private final Stepping stepping;
    private final PrintWriter out;

    /**
     * @param width the columns that a line may take
     * @param theme how it looks; without colours there are no escape sequences
     */
    public PlainStepping(Stepping stepping, Language language, SourceLines source, int width, Theme theme, PrintWriter out) {
        this.messages = new Messages(language, theme);
        this.words = new EventWords(messages);
        this.source = source;
        this.traces = new PlainTrace(language, source, width, theme, out);
        this.stepping = stepping;
        this.out = out;
    }

    /**
     * Reads commands until {@code q} or the end of the input.
     *
     * @param prompt whether to ask for each command
     */
    public void run(InputLines commands, boolean prompt) throws IOException, InterruptedException {
        say("step.hint");
        state();
        for (@Nullable
        String line = read(commands, prompt); line != null; line = read(commands, prompt)) {
            String command = line.strip();
            if (command.equals("q")) {
                return;
            }
            obey(command);
            out.flush();
        }
    }

    private @Nullable String read(InputLines commands, boolean prompt) throws IOException {
        if (prompt) {
            out.print("> ");
        }
        // Flushes; where nobody would see what comes of it, there is no next command.
        return out.checkError() ? null : commands.next();
    }

    private void obey(String command) throws InterruptedException {
        switch (command) {
            case "" -> {}
            case "h", "?" -> messages.text("step.help").lines().forEach(line -> traces.wrapped(Line.of(line, Role.TEXT)));
            case "s" -> state();
            case "b" -> {
                if (stepping.back()) {
                    say("step.back", stepping.playback().length());
                    state();
                } else {
                    say("step.atStart");
                }
            }
            case "r" -> {
                int before = stepping.playback().length();
                stepping.toEnd();
                stepping.playback().steps().stream().skip(before).forEach(this::step);
                over();
            }
            default -> {
                if (command.matches("\\d{1,5}")) {
                    run(Integer.parseInt(command));
                } else {
                    say("step.unknown", Glyph.harmless(command));
                }
            }
        }
    }

    private void run(int thread) throws InterruptedException {
        if (stepping.run(thread)) {
            step(stepping.playback().steps().getLast());
            state();
        } else {
            say("step.cannot", Integer.toString(thread));
            state();
        }
    }

    private void step(TraceStep step) {
        String name = stepping.playback().status(step.thread()).name();
        String place = source.place(step.file(), step.line());
        String text = source.text(step.file(), step.line());
        String at = place.isEmpty() ? "" : messages.text("thread.at", place) + (text.isEmpty() ? "" : messages.text("thread.source", text));
        String note = step.losesUpdate() ? messages.text("between") + words.note(step) : "";
        traces.wrapped(Line.of(name + " " + words.of(step) + note + at, step.losesUpdate() ? Role.ERROR : Role.STRONG));
    }

    private void state() {
        if (stepping.playback().isOver()) {
            over();
        } else {
            traces.threads(stepping.playback());
        }
    }

    private void over() {
        traces.ending(stepping.playback());
        say("step.schedule", stepping.playback().schedule());
    }

    private void say(String key, Object... values) {
        traces.wrapped(Line.of(messages.text(key, values), Role.TEXT));
    }
}
