package dev.conc.ui.edit;

import dev.conc.exercise.Version;
import dev.conc.exercise.Workspace;
import dev.conc.program.Program;
import dev.conc.ui.screen.FullScreen;
import dev.conc.ui.screen.Loop;
import java.util.Optional;

/**
 * Where the learner's versions are, and how they are changed.
 *
 * @param editor empty where none is known
 */
public record EditSettings(Workspace workspace, Optional<Editor> editor) {
    /**
     * Lets the learner change a program: a lesson's is copied first, where there is no version yet.
     *
     * @param line where to begin, from 1; 0 for anywhere
     * @throws dev.conc.problem.Problem if there is no file to change, no editor, or that cannot be started; the file is named and stays
     */
    public Edited edit(Program program, int line) throws InterruptedException {
        Program file = workspace.edited(program);
        Editor known = EditorProcess.known(editor, file.file());
        int exitCode = EditorProcess.open(known, file.file(), line);
        return new Edited(file.file(), Version.of(workspace, program), known, exitCode);
    }

    /**
     * The same on a full screen, which is given back where the editor needs the terminal.
     *
     * @param shown who shows the screen
     */
    public Edited edit(Program program, int line, FullScreen screen, Loop<?, ?, ?> shown) throws InterruptedException {
        workspace.edited(program);
        if (editor.isEmpty() || !editor.get().takesTerminal()) {
            return edit(program, line);
        }
        return shown.giveBack(screen, () -> edit(program, line));
    }
}
