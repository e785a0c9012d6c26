package dev.conc.ui.screen;

import dev.conc.problem.Problem;
import dev.conc.problem.Sentence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.InfoCmp;
import org.jspecify.annotations.Nullable;

/**
 * The terminal of this process, opened once. JLine reads ahead in a thread of its own, and what that has read is lost with the terminal it was
 * read for: the first key after a screen, if each screen had another. JLine closes it when the process ends.
 */
public final class ProcessTerminal {
    /** The sequences that are used here are common to all terminals. */
    private static final String TYPE = "xterm";

    private static @Nullable Terminal open;

    private ProcessTerminal() {}

    /**
     * The terminal of this process, opened when it is first asked for.
     *
     * @throws Problem if this process has none that can be driven
     */
    public static synchronized Terminal get() {
        Terminal terminal = open;
        if (terminal == null) {
            terminal = build();
            open = terminal;
        }
        return terminal;
    }

    private static Terminal build() {
        // Otherwise JLine would start a process to ask what is known already.
        InfoCmp.setLoadedInfoCmp(TYPE, InfoCmp.getDefaultInfoCmp(TYPE));
        try {
            return builder().provider("jni").build();
        } catch (IOException | IllegalStateException | LinkageError e) {
            try {
                return builder().provider("ffm").build();
            } catch (IOException | IllegalStateException | LinkageError again) {
                throw Problem.environment(Sentence.of("terminal.undriven", String.valueOf(again.getMessage())), again);
            }
        }
    }

    private static TerminalBuilder builder() {
        return TerminalBuilder.builder()
                .system(true)
                .type(TYPE)
                .dumb(false)
                .graphemeCluster(false)
                .nativeSignals(false)
                .encoding(StandardCharsets.UTF_8);
    }
}
