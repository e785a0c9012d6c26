package dev.conc.ui.stage;

import dev.conc.problem.Problem;
import dev.conc.problem.Sentence;
import dev.conc.program.compile.CompilationFailed;
import dev.conc.program.control.Workbench;
import dev.conc.schedule.explore.result.Strategy;
import dev.conc.schedule.worker.Request;
import dev.conc.ui.screen.Background;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Runs the program of the stage in one worker, and explores it in another; sends what comes of it as events. */
public final class StageWorker implements AutoCloseable {
    /** After so long an exploration in the background ends. */
    private static final long MOST_SECONDS = 300;

    /** Something that is done with a workbench. */
    private interface Work {
        StageEvent with(Workbench bench) throws InterruptedException;
    }

    private final Opener benches;
    private final Locale language;
    private final Background<StageEvent> events;
    private final ExecutorService stage = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("stage").factory());
    private final Object lock = new Object();
    private @Nullable Workbench playing;
    private @Nullable Workbench exploring;
    /** The number of the exploration that is wanted; a later one may have its worker earlier. */
    private long wanted;
    /** The number of the exploration that is to end with what it has. */
    private long stopped = -1;
    private boolean closed;
    /** Whether a worker has had the program loaded as it is now. */
    private boolean opened;
    /** How often the program was another one; of what was explored before, nothing is told. */
    private final AtomicInteger programs = new AtomicInteger();

    /** Opens a worker with the program loaded. */
    public interface Opener {
        Workbench open() throws CompilationFailed, InterruptedException;
    }

    /** @param language in which a refusal is told */
    StageWorker(Opener benches, Locale language, Background<StageEvent> events) {
        this.benches = benches;
        this.language = language;
        this.events = events;
    }

    /** Runs the program on; {@link StageEvent.Advanced} or {@link StageEvent.Hindered} comes of it. */
    void advance(String schedule, int known, Request.Pace pace) {
        stage.execute(() -> events.run(() -> {
            Workbench bench = playing();
            if (bench != null) {
                events.send(play(bench, each -> new StageEvent.Advanced(each.advance(schedule, known, pace, true))));
            }
        }));
    }

    /** The program is another one from now on: what runs is ended, and what comes next is done with workers of its own. */
    void restart() {
        programs.incrementAndGet();
        stopExploring();
        stage.execute(() -> events.run(() -> {
            opened = false;
            synchronized (lock) {
                if (playing != null) {
                    playing.close();
                    playing = null;
                }
            }
        }));
    }

    private StageEvent play(Workbench bench, Work work) {
        try {
            return work.with(bench);
        } catch (Problem e) {
            // A worker that hangs or has ended is of no more use; a schedule that does not fit may come from what a changed program did before.
            forget(bench);
            return Workbench.isRefusal(e) ? new StageEvent.Refused(e) : new StageEvent.Hindered(e.words(language));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new StageEvent.Hindered(Sentence.of("interrupted").words(language));
        }
    }

    private void forget(Workbench bench) {
        synchronized (lock) {
            bench.close();
            playing = null;
        }
    }

    private @Nullable Workbench playing() {
        synchronized (lock) {
            if (playing != null) {
                return playing;
            }
        }
        try {
            Workbench bench = benches.open();
            synchronized (lock) {
                if (closed) {
                    bench.close();
                } else {
                    playing = bench;
                }
            }
            if (!opened) {
                opened = true;
                events.send(new StageEvent.Opened(bench.bytecode()));
            }
            return bench;
        } catch (CompilationFailed e) {
            events.send(opened ? new StageEvent.Hindered(String.valueOf(e.getMessage())) : new StageEvent.NotCompiled(e));
        } catch (Problem e) {
            events.send(Workbench.isRefusal(e) ? new StageEvent.Refused(e)
                    : opened ? new StageEvent.Hindered(e.words(language)) : new StageEvent.NotOpened(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return null;
    }

    /** Explores in the background, in place of what is being explored. */
    void explore(StageSearch search) {
        synchronized (lock) {
            wanted = search.number();
            stopExploring();
        }
        int begun = programs.get();
        events.start("exploration", () -> {
            try {
                Workbench bench = begin(search.number());
                if (bench != null) {
                    Request.Explore how = new Request.Explore(Strategy.DPOR, 0, MOST_SECONDS, 0, 1, search.after());
                    tell(begun, new StageEvent.Explored(
                            search.number(),
                            bench.explore(how, progress -> tell(begun, new StageEvent.Explores(search.number(), progress)))));
                }
            } catch (Problem e) {
                tell(begun, new StageEvent.NotExplored(search.number(), e.words(language)));
            } catch (CompilationFailed e) {
                tell(begun, new StageEvent.NotExplored(search.number(), String.valueOf(e.getMessage())));
            }
        });
    }

    private void tell(int begun, StageEvent event) {
        if (begun == programs.get()) {
            events.send(event);
        }
    }

    private @Nullable Workbench begin(long number) throws CompilationFailed, InterruptedException {
        Workbench bench = benches.open();
        synchronized (lock) {
            if (closed || number != wanted) {
                bench.close();
                return null;
            }
            exploring = bench;
            if (number == stopped) {
                bench.stop();
            }
            return bench;
        }
    }

    /** Lets an exploration end with what it has found so far. */
    void stop(long search) {
        synchronized (lock) {
            stopped = search;
            if (exploring != null && search == wanted) {
                exploring.stop();
            }
        }
    }

    private void stopExploring() {
        synchronized (lock) {
            if (exploring != null) {
                exploring.close();
                exploring = null;
            }
        }
    }

    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            if (playing != null) {
                playing.close();
            }
        }
        stopExploring();
        stage.shutdownNow();
    }
}
