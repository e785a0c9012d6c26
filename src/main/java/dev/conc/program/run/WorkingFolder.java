package dev.conc.program.run;

import dev.conc.problem.Problem;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The folder in which {@code conc} was started, and in which programs run. */
public final class WorkingFolder {
    private WorkingFolder() {}

    /**
     * Where a program is to begin; empty where it cannot but inherit the folder, since this user may not go there any more.
     *
     * @throws Problem if the folder is gone: no JVM starts there, and one that has been made again is another folder, which is why it is named
     */
    public static Optional<File> existing() {
        return existing(Path.of(System.getProperty("user.dir")));
    }

    public static Optional<File> existing(Path folder) {
        if (Files.notExists(folder)) {
            throw Problem.environment("folder.gone", folder);
        }
        return Files.isDirectory(folder) && Files.isExecutable(folder) ? Optional.of(folder.toFile()) : Optional.empty();
    }
}
