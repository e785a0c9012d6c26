package dev.conc.ui;

import dev.conc.lesson.Language;
import dev.conc.program.Stepping;
import dev.conc.schedule.worker.Story;
import java.io.IOException;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/** Lets a person be the scheduler, a line at a time: for pipes, and for terminals that show no full screen. */
public final class PlainStepping {
    private final Messages messages;
    private final EventWords words;
    private final SourceLines source;
    private final PlainStory stories;
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
        this.stories = new PlainStory(language, source, width, theme, out);
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
        for (@Nullable String line = read(commands, prompt); line != null; line = read(commands, prompt)) {
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
            case "h", "?" -> messages.text("step.help").lines().forEach(line -> stories.wrapped(Line.of(line, Role.TEXT)));
            case "s" -> state();
            case "b" -> {
                if (stepping.back()) {
                    say("step.back", stepping.story().steps().size());
                    state();
                } else {
                    say("step.atStart");
                }
            }
            case "r" -> {
                int before = stepping.story().steps().size();
                stepping.toEnd();
                stepping.story().steps().stream().skip(before).forEach(this::step);
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
            step(stepping.story().steps().getLast());
            state();
        } else {
            say("step.cannot", Integer.toString(thread));
            state();
        }
    }

    private void step(Story.Step step) {
        String name = stepping.story().threads().get(step.thread()).name();
        String place = source.place(step.file(), step.line());
        String text = source.text(step.file(), step.line());
        String at = place.isEmpty() ? "" : messages.text("thread.at", place) + (text.isEmpty() ? "" : messages.text("thread.source", text));
        stories.wrapped(Line.of(name + " " + words.of(step) + at, Role.STRONG));
    }

    private void state() {
        if (stepping.story().end().equals("stopped")) {
            stories.threads(stepping.story());
        } else {
            over();
        }
    }

    private void over() {
        stories.ending(stepping.story());
        say("step.schedule", stepping.story().schedule());
    }

    private void say(String key, Object... values) {
        stories.wrapped(Line.of(messages.text(key, values), Role.TEXT));
    }
}
