package dev.conc.ui.edit;

import dev.conc.exercise.Version;
import java.nio.file.Path;

/**
 * What came of opening a program in an editor.
 *
 * @param file what was opened
 * @param version as it stands now
 * @param editor which one
 * @param exitCode how the editor ended, if it was waited for
 */
public record Edited(Path file, Version version, Editor editor, int exitCode) {}
