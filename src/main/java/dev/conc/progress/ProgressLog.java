package dev.conc.progress;

import dev.conc.lesson.Lesson;
import dev.conc.problem.Problem;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/**
 * What is kept of the learner while a lesson is open: known at once, and written by a thread of its own, so that nobody waits for the disk. Closing it waits until all is
 * written, or says in {@link #trouble} that it is not.
 */
public final class ProgressLog implements AutoCloseable {
    /** Whoever leaves waits so long for another that has the lock. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Optional<ProgressFile> file;
    private final InstantSource clock;
    private final Duration patience;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            task -> Thread.ofPlatform().daemon().name("progress").unstarted(task));
    private final Object lock = new Object();
    private Progress known;
    private List<UnaryOperator<Progress>> unwritten = new ArrayList<>();
    private Optional<Problem> trouble = Optional.empty();

    /**
     * @param file where it is kept; empty if it cannot be, and that was told
     * @param known what the file holds
     * @param clock says when something was seen
     */
    public ProgressLog(Optional<ProgressFile> file, Progress known, InstantSource clock) {
        this(file, known, clock, PATIENCE);
    }

    ProgressLog(Optional<ProgressFile> file, Progress known, InstantSource clock, Duration patience) {
        this.file = file;
        this.known = known;
        this.clock = clock;
        this.patience = patience;
    }

    /** What is known now, whether or not it is written yet. */
    public Progress known() {
        synchronized (lock) {
            return known;
        }
    }

    /** A page was shown; {@code section} counts from 0. */
    public void shown(Lesson lesson, int section) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String page = lesson.sections().get(section).id();
        change(all -> all.with(lesson.id(), each -> each.shown(page, section + 1, now)));
    }

    /** A prediction of a program was judged. */
    public void predicted(String lesson, String program, boolean right) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        change(all -> all.with(lesson, each -> each.predicted(program, new Guess(now, right))));
    }

    /** Something became of a question. */
    public void asked(String lesson, String question, QuestionState state) {
        change(all -> all.with(lesson, each -> each.asked(question, state)));
    }

    private void change(UnaryOperator<Progress> change) {
        synchronized (lock) {
            known = change.apply(known);
            unwritten.add(change);
        }
        file.ifPresent(to -> writer.execute(() -> write(to)));
    }

    /** Changes that gathered while the disk was busy are written together. */
    private void write(ProgressFile to) {
        List<UnaryOperator<Progress>> changes;
        synchronized (lock) {
            changes = unwritten;
            unwritten = new ArrayList<>();
        }
        if (changes.isEmpty()) {
            return;
        }
        try {
            to.change(progress -> {
                Progress all = progress;
                for (UnaryOperator<Progress> each : changes) {
                    all = each.apply(all);
                }
                return all;
            });
        } catch (Problem e) {
            synchronized (lock) {
                // The next write tries again: a disk may be full for a moment only.
                changes.addAll(unwritten);
                unwritten = changes;
                trouble = Optional.of(e);
            }
            return;
        }
        synchronized (lock) {
            trouble = Optional.empty();
        }
    }

    /** Why what was seen last is not kept, if it is not. */
    public Optional<Problem> trouble() {
        synchronized (lock) {
            return trouble;
        }
    }

    @Override
    public void close() {
        writer.shutdown();
        boolean interrupted = false;
        try {
            if (!writer.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                synchronized (lock) {
                    trouble = file.map(to -> Problem.environment("progress.locked", to.path()));
                }
            }
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
