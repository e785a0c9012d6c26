package dev.conc.ui.edit;

import dev.conc.problem.ExitCode;
import dev.conc.problem.FileReason;
import dev.conc.problem.Problem;
import dev.conc.problem.Sentence;
import dev.conc.problem.Told;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jline.utils.Signals;

/** An editor at work. */
public final class EditorProcess {
    /** How long after its end a signal may have been meant for the editor. */
    private static final Duration LATE = Duration.ofSeconds(1);

    private EditorProcess() {}

    /**
     * The editor, where there is one.
     *
     * @throws Problem if none is known: says what to set, and where the file is
     */
    public static Editor known(Optional<Editor> editor, Path file) {
        return editor.orElseThrow(() -> Problem.environment("editor.none", file));
    }

    /**
     * Opens a file in an editor: where that takes the terminal, it has it until it ends, and a Ctrl-C is for the editor alone.
     *
     * @param line from 1; 0 for wherever the editor likes
     * @return the exit code; 0 for an editor that is not waited for
     * @throws Problem if it cannot be started
     */
    public static int open(Editor editor, Path file, int line) throws InterruptedException {
        return editor.takesTerminal() ? inTerminal(editor, file, line) : beside(editor, file, line);
    }

    private static int inTerminal(Editor editor, Path file, int line) throws InterruptedException {
        // A signal that is handled here, and not ignored, is as usual in the process that is started.
        Object before = Signals.register("INT", () -> {});
        try {
            Process process = start(new ProcessBuilder(editor.open(file, line)).inheritIO(), editor, file);
            try {
                return process.waitFor();
            } catch (InterruptedException e) {
                process.destroy();
                throw e;
            }
        } finally {
            if (before != null) {
                long ended = System.nanoTime();
                Signals.register("INT", () -> interrupt(before, System.nanoTime() - ended));
            }
        }
    }

    /** The Ctrl-C that ended an editor may be noticed here only after the editor has ended of it; a later one is for who handled it before. */
    private static void interrupt(Object before, long nanosSinceEditor) {
        if (nanosSinceEditor > LATE.toNanos()) {
            Signals.unregister("INT", before);
            try {
                new ProcessBuilder("kill", "-INT", Long.toString(ProcessHandle.current().pid())).start();
            } catch (IOException e) {
                System.exit(ExitCode.INTERRUPTED.value());
            }
        }
    }

    private static int beside(Editor editor, Path file, int line) {
        ProcessBuilder builder = new ProcessBuilder(editor.open(file, line)).redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD);
        try {
            start(builder, editor, file).getOutputStream().close();
        } catch (IOException e) {
            // It does not read what it is not given.
        }
        return 0;
    }

    private static Process start(ProcessBuilder builder, Editor editor, Path file) {
        try {
            return builder.start();
        } catch (IOException e) {
            Told reason = language -> FileReason.words(e, language);
            throw Problem.environment(Sentence.of("editor.notStarted", editor.name(), reason, file), e);
        }
    }
}
