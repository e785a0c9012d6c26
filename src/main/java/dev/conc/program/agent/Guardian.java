package dev.conc.program.agent;

import dev.conc.program.process.ProcessIdentity;
import dev.conc.program.process.RunTag;
import dev.conc.program.process.Sweep;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Ends this JVM and all processes of the run when {@code conc} is gone, and this JVM and those below it when the process that started it is gone. */
final class Guardian {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final ProcessIdentity conc;
    private final Optional<ProcessIdentity> parent;
    private final Optional<Path> folder;

    /**
     * @param parent the process that started this JVM, if that is not {@code conc}
     * @param folder what the run leaves there is deleted when {@code conc} cannot any more
     */
    Guardian(ProcessIdentity conc, Optional<ProcessIdentity> parent, Optional<Path> folder) {
        this.conc = conc;
        this.parent = parent;
        this.folder = folder;
    }

    /** Goes on looking. Its thread is one of the system's, which programs that ask for their threads do not see. */
    void begin() {
        ThreadGroup system = Thread.currentThread().getThreadGroup();
        while (system.getParent() != null) {
            system = system.getParent();
        }
        Thread thread = new Thread(system, this::goOn, "conc guards", 0, false);
        thread.setDaemon(true);
        thread.start();
    }

    private void goOn() {
        while (true) {
            try {
                Thread.sleep(BETWEEN_LOOKS);
            } catch (InterruptedException e) {
                // A program may interrupt every thread that it finds.
            }
            look();
        }
    }

    /** Does not return if one of them is gone. */
    void look() {
        if (!conc.isAlive()) {
            Sweep.until(this::ofRun);
            folder.ifPresent(Guardian::delete);
            Runtime.getRuntime().halt(1);
        }
        if (parent.isPresent() && !parent.get().isAlive()) {
            Sweep.until(Guardian::below);
            Runtime.getRuntime().halt(1);
        }
    }

    private List<ProcessHandle> ofRun() {
        List<ProcessHandle> all = new ArrayList<>(below());
        RunTag.ofThisProcess().ifPresent(tag -> all.addAll(tag.bearers()));
        return all;
    }

    private static List<ProcessHandle> below() {
        return ProcessHandle.current().descendants().toList();
    }

    /** What the Flight Recorder of each process has made: files, and a folder of files for each. */
    private static void delete(Path path) {
        try {
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                try (DirectoryStream<Path> inside = Files.newDirectoryStream(path)) {
                    inside.forEach(Guardian::delete);
                }
            }
            Files.deleteIfExists(path);
        } catch (IOException | RuntimeException e) {
            // The next recording looks for folders that nobody uses.
        }
    }
}
