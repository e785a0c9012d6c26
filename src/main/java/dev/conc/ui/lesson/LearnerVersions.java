package dev.conc.ui.lesson;

import dev.conc.program.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the learner's versions of programs. */
public interface LearnerVersions {
    /** The version of a lesson's program, if there is one. */
    Optional<Program> of(Program original);

    /** Versions in a folder: that of {@code locks/Bank} is {@code locks/Bank.java}. */
    static LearnerVersions in(Path folder) {
        return original -> {
            Path file = folder.resolve(original.id() + ".java");
            return Files.isRegularFile(file) ? Optional.of(new Program(original.id(), file)) : Optional.empty();
        };
    }
}
