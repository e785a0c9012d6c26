package dev.conc.ui.edit;

import dev.conc.exercise.SourceWatch;
import dev.conc.exercise.Version;
import dev.conc.exercise.Workspace;
import dev.conc.program.Program;
import dev.conc.ui.screen.Background;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Tells a screen, from a thread of its own, when the learner saves a version of a program, whatever editor that is done in. */
public final class Saves implements AutoCloseable {
    /** How often it is looked. */
    private static final Duration PACE = Duration.ofMillis(250);

    private final Workspace workspace;
    private final Consumer<Version> told;
    private final Map<Path, Program> programs = new LinkedHashMap<>();
    private final SourceWatch watch = new SourceWatch();
    private volatile boolean closed;

    /**
     * Looks from now on.
     *
     * @param watched the programs of the lesson
     * @param told is told how a version stands that was saved, made or deleted
     */
    public Saves(Workspace workspace, Collection<Program> watched, Background<?> screen, Consumer<Version> told) {
        this.workspace = workspace;
        this.told = told;
        watch(watched);
        screen.start("saves", this::look);
    }

    /** Looks at these programs from now on, and at no others. */
    public synchronized void watch(Collection<Program> watched) {
        programs.clear();
        watched.stream().filter(each -> each.piped().isEmpty()).forEach(each -> programs.put(workspace.fileOf(each), each));
        watch.watch(programs.keySet());
    }

    private void look() throws InterruptedException {
        while (!closed) {
            Thread.sleep(PACE);
            // Told without the lock: the screen may have to take it before it can listen.
            changed().forEach(told);
        }
    }

    private synchronized List<Version> changed() {
        return watch.changed().stream().map(programs::get).filter(Objects::nonNull).map(each -> Version.of(workspace, each)).toList();
    }

    /** What is done in an editor. */
    public interface Work<T> {
        T perform() throws InterruptedException;
    }

    /** Lets an editor work: what that saves is told by who has opened it. */
    public synchronized <T> T without(Work<T> work) throws InterruptedException {
        try {
            return work.perform();
        } finally {
            watch.changed();
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
