package dev.conc.cli;

import dev.conc.program.compile.CompilationFailed;
import dev.conc.program.control.Workbench;
import dev.conc.schedule.WorkingTime;
import dev.conc.schedule.worker.Reply;
import dev.conc.schedule.worker.Report;
import dev.conc.schedule.worker.Request;
import dev.conc.ui.plain.ExplorationProgress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * An exploration by a command. When the command is told to end, it tells what has been found within two seconds, whatever it is about: the worker is asked first, which knows it best;
 * where that does not answer, or there is none yet, what it has told last serves.
 */
final class Exploring implements AutoCloseable {
    /** How long the worker may take to answer. */
    private static final Duration WORKER = Duration.ofMillis(1300);
    /** How long after that the command may take to notice that it has no answer. */
    private static final Duration COMMAND = Duration.ofMillis(200);

    /** Prints a report. */
    interface Telling {
        /**
         * Prints it.
         *
         * @param interrupted whether the command has been told to end
         */
        void tell(Report report, boolean interrupted);
    }

    /** How much longer than its time limit an exploration may take because it had to wait for its worker. */
    private static final Duration START = Duration.ofMillis(700);

    private static final long BETWEEN_LOOKS_MILLIS = 50;

    /** Compiles the program, and loads it into a worker. */
    interface Opener {
        Workbench open() throws CompilationFailed, InterruptedException;
    }

    private final Context context;
    private final Request.Explore how;
    private final Telling told;
    private final Thread command = Thread.currentThread();
    private final long began = System.nanoTime();
    private final AtomicBoolean telling = new AtomicBoolean();
    private final Interruption interruption = new Interruption(this::end);
    private volatile @Nullable Workbench bench;
    private volatile Reply.@Nullable Progress last;

    /** @param told prints the report; called once, in the end by another thread than this if there is no other way */
    Exploring(Context context, Request.Explore how, Telling told) {
        this.context = context;
        this.how = how;
        this.told = told;
    }

    /** Explores, and has the report told. */
    Report explore(Opener opener) throws CompilationFailed, InterruptedException {
        Report report;
        try {
            report = report(opener);
        } catch (InterruptedException | RuntimeException e) {
            if (!interrupted()) {
                throw e;
            }
            report = unfinished();
        }
        tell(report);
        return report;
    }

    private Report report(Opener opener) throws CompilationFailed, InterruptedException {
        ExplorationProgress progress = new ExplorationProgress(context.language(), context.overwritingErr(),
                context.environment().hasScreen(), System::nanoTime);
        Thread looking = Thread.ofPlatform().daemon().name("progress").start(() -> keepShowing(progress));
        try {
            return report(opener, progress);
        } finally {
            looking.interrupt();
            progress.finish();
        }
    }

    private Report report(Opener opener, ExplorationProgress progress) throws CompilationFailed, InterruptedException {
        long limit = WorkingTime.nanos() + Duration.ofSeconds(how.seconds()).plus(START).toNanos();
        Workbench opened = opener.open();
        bench = opened;
        progress.starts();
        if (how.seconds() > 0) {
            Thread.ofPlatform().daemon().name("time limit").start(() -> keep(limit, opened));
        }
        if (interrupted()) {
            throw new InterruptedException();
        }
        return opened.explore(how, each -> {
            last = each;
            progress.accept(each);
        });
    }

    private static void keepShowing(ExplorationProgress progress) {
        try {
            while (true) {
                Thread.sleep(BETWEEN_LOOKS_MILLIS);
                progress.look();
            }
        } catch (InterruptedException e) {
            // It is finished.
        }
    }

    /** The worker's clock begins when the worker does; on a busy machine that is late for who waits since the command began. */
    private void keep(long limit, Workbench opened) {
        while (WorkingTime.nanos() < limit) {
            try {
                Thread.sleep(BETWEEN_LOOKS_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
        if (!telling.get()) {
            opened.stop();
        }
    }

    /** Whether the command has been told to end. */
    boolean interrupted() {
        return interruption.exitCode().isPresent();
    }

    /**
     * The worker, while this is open.
     *
     * @throws IllegalStateException before there is one
     */
    Workbench bench() {
        Workbench open = bench;
        if (open == null) {
            throw new IllegalStateException("nothing has been explored");
        }
        return open;
    }

    /** How the command ends; one that has to end the process does not return from here. */
    int settle(int exitCode) {
        if (interruption.endsProcess()) {
            leave();
        }
        return interruption.exitCode().orElse(exitCode);
    }

    private void leave() {
        context.out().flush();
        context.err().flush();
        System.exit(interruption.exitCode().orElseThrow());
    }

    /** The command has been told to end. */
    private void end() {
        Workbench open = bench;
        if (open == null) {
            command.interrupt();
        } else {
            open.stop();
        }
        Thread.ofPlatform().daemon().name("impatience").start(() -> {
            try {
                Thread.sleep(WORKER);
                if (!telling.get()) {
                    command.interrupt();
                }
                Thread.sleep(COMMAND);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (!telling.get()) {
                tell(unfinished());
                leave();
            }
        });
    }

    private void tell(Report report) {
        if (telling.compareAndSet(false, true)) {
            told.tell(report, interrupted());
        }
    }

    private Report unfinished() {
        Reply.Progress known = last;
        List<Report.Outcome> outcomes = known == null ? List.of() : known.outcomes();
        long executions = known == null ? 0 : known.executions();
        double seconds = Math.round((System.nanoTime() - began) / 1e6) / 1e3;
        return new Report(how.strategy(), false, executions, 0, seconds, outcomes, List.of(), List.of());
    }

    @Override
    public void close() {
        interruption.close();
        Workbench open = bench;
        if (open != null) {
            open.close();
        }
        if (interrupted()) {
            // What was meant for the exploration must not hit what comes next.
            Thread.interrupted();
        }
    }
}
