package dev.conc.ui.prompt;

import dev.conc.problem.Problem;
import dev.conc.ui.screen.ProcessTerminal;
import dev.conc.ui.screen.Suspension;
import dev.conc.ui.screen.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jline.reader.Completer;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.Reference;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.history.DefaultHistory;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.utils.Signals;
import org.jspecify.annotations.Nullable;

/**
 * A prompt with the editing, the history and the completion of JLine. It listens to the terminal only while it waits for a line: whatever the
 * line starts finds the terminal as it was before, and may take it over.
 */
public final class EditedPrompt implements Prompt {
    /** JLine's own complaints, about a history that cannot be written, would stand in the middle of what is typed. */
    private static final Logger COMPLAINTS = Logger.getLogger("org.jline");

    private static final Map<String, String> COLOURLESS = Map.of(
            LineReader.COMPLETION_STYLE_STARTING, "bold",
            LineReader.COMPLETION_STYLE_DESCRIPTION, "",
            LineReader.COMPLETION_STYLE_GROUP, "bold",
            LineReader.COMPLETION_STYLE_SELECTION, "inverse",
            LineReader.COMPLETION_STYLE_BACKGROUND, "");

    /** JLine binds the arrows of terminals in application mode alone, and not all terminals know that mode. */
    private static final Map<String, String> ARROWS = Map.of(
            "\u001b[A", LineReader.UP_LINE_OR_HISTORY,
            "\u001b[B", LineReader.DOWN_LINE_OR_HISTORY,
            "\u001b[C", LineReader.FORWARD_CHAR,
            "\u001b[D", LineReader.BACKWARD_CHAR);

    private final Supplier<Terminal> terminal;
    private final String prompt;
    private final Completer completer;
    private final Optional<Path> historyFile;
    private final Theme theme;
    private final DefaultHistory history = new DefaultHistory();
    private volatile @Nullable Terminal open;
    private int columns;

    private EditedPrompt(Supplier<Terminal> terminal, String prompt, Completer completer, Optional<Path> historyFile, Theme theme) {
        COMPLAINTS.setLevel(Level.OFF);
        this.terminal = terminal;
        this.prompt = prompt;
        this.completer = completer;
        this.historyFile = historyFile;
        this.theme = theme;
    }

    /**
     * A prompt on the terminal of this process.
     *
     * @param historyFile where lines are kept for the next session, if they are
     */
    public static EditedPrompt onThisTerminal(String prompt, Completer completer, Optional<Path> historyFile, Theme theme) {
        return new EditedPrompt(ProcessTerminal::get, prompt, completer, historyFile, theme);
    }

    /** A prompt on a given terminal. */
    static EditedPrompt over(Supplier<Terminal> terminal, String prompt, Completer completer, Optional<Path> historyFile, Theme theme) {
        return new EditedPrompt(terminal, prompt, completer, historyFile, theme);
    }

    /**
     * Waits for the next line.
     *
     * @throws Problem if this process has no terminal that can be driven
     */
    @Override
    public Answer next() {
        Terminal asked = terminal.get();
        open = asked;
        Object resized = Signals.register("WINCH", () -> asked.raise(Terminal.Signal.WINCH));
        Object continued = Signals.register("CONT", () -> asked.raise(Terminal.Signal.CONT));
        Attributes cooked = asked.getAttributes();
        Object suspended = Suspension.listen(() -> {
            asked.setAttributes(cooked);
            Suspension.suspend();
            asked.raise(Terminal.Signal.CONT);
        });
        try {
            return new Answer.Typed(reader(asked).readLine(prompt));
        } catch (UserInterruptException e) {
            return new Answer.Cancelled();
        } catch (EndOfFileException e) {
            return new Answer.Ended();
        } finally {
            open = null;
            columns = asked.getSize().getColumns();
            Signals.unregister("WINCH", resized);
            Signals.unregister("CONT", continued);
            Suspension.unlisten(suspended);
        }
    }

    /** The columns that the terminal had at the last line; 0 where it did not say. */
    public int columns() {
        return columns;
    }

    @Override
    public void interrupt() {
        Terminal asked = open;
        if (asked != null) {
            asked.raise(Terminal.Signal.INT);
        }
    }

    /** With a file that cannot be read, JLine would not ask at all. */
    private static boolean isText(Path file) {
        try {
            Files.readString(file);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private LineReader reader(Terminal terminal) {
        LineReaderBuilder builder = LineReaderBuilder.builder()
                .appName("conc")
                .terminal(terminal)
                .completer(completer)
                .history(history)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.EMPTY_WORD_OPTIONS, false)
                .option(LineReader.Option.INSERT_TAB, false)
                // Without times, no line of the file can be wrong.
                .option(LineReader.Option.HISTORY_TIMESTAMPED, false);
        historyFile.filter(EditedPrompt::isText).ifPresent(file -> builder.variable(LineReader.HISTORY_FILE, file));
        if (!theme.hasColours()) {
            COLOURLESS.forEach(builder::variable);
        }
        LineReader reader = builder.build();
        ARROWS.forEach((sequence, widget) -> Objects.requireNonNull(reader.getKeyMaps().get(LineReader.MAIN)).bind(new Reference(widget),
                sequence));
        return reader;
    }
}
