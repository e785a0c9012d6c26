package dev.conc.schedule.worker;

import dev.conc.schedule.Chooser;
import dev.conc.schedule.ControlledProgram;
import dev.conc.schedule.Execution;
import dev.conc.schedule.Hindrance;
import dev.conc.schedule.Site;
import dev.conc.schedule.WorkingTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Notices programs in which no step follows on the last: a thread loops, or computes for long, without touching anything shared. */
final class Watchdog {
    private final Duration patience;
    private final List<Watched> watched = new CopyOnWriteArrayList<>();

    /** @param patience how long a step may take */
    Watchdog(Duration patience) {
        this.patience = patience;
    }

    /** The same program, under watch. */
    ControlledProgram watch(ControlledProgram program) {
        Watched each = new Watched(program);
        watched.add(each);
        return each;
    }

    /** What hangs; to be asked now and then. */
    Optional<Hindrance> look() {
        return watched.stream().map(each -> each.look(patience)).flatMap(Optional::stream).findFirst();
    }

    /** How many steps the longest of the executions that run now has taken, about; 0 if none runs. May be asked by any thread. */
    long steps() {
        return watched.stream().mapToLong(Watched::steps).max().orElse(0);
    }

    private static final class Watched implements ControlledProgram {
        private static final long NONE_RUNS = -1;

        private final ControlledProgram program;

        /** Odd while the program runs; two more at each step. Written by the explorer's thread alone, which makes it cheap. */
        private final AtomicLong beats = new AtomicLong();

        /** The beat at which the execution that runs began. Written by the same thread. */
        private volatile long first = NONE_RUNS;

        private long seen = -1;
        private long seenAt;

        Watched(ControlledProgram program) {
            this.program = program;
        }

        @Override
        public Execution run(Chooser chooser) {
            long beat = (beats.getPlain() & ~1L) + 3;
            first = beat;
            beats.setRelease(beat);
            try {
                return program.run(state -> {
                    // A chooser may take its time: it may be a person.
                    beats.setOpaque(beats.getPlain() + 1);
                    int chosen = chooser.next(state);
                    beats.setOpaque(beats.getPlain() + 1);
                    return chosen;
                });
            } finally {
                first = NONE_RUNS;
                beats.setOpaque((beats.getPlain() & ~1L) + 2);
            }
        }

        @Override
        public Execution soFar() {
            return program.soFar();
        }

        @Override
        public Site site(int number) {
            return program.site(number);
        }

        @Override
        public void recordValues() {
            program.recordValues();
        }

        @Override
        public @Nullable Thread running() {
            return program.running();
        }

        long steps() {
            // In this order: should an execution begin in between, there is rather none of its steps than all of those before.
            long beat = beats.getAcquire();
            long began = first;
            return began == NONE_RUNS ? 0 : Math.max(0, beat - began) / 2;
        }

        Optional<Hindrance> look(Duration patience) {
            long beat = beats.getOpaque();
            if (beat != seen || beat % 2 == 0) {
                seen = beat;
                seenAt = WorkingTime.nanos();
                return Optional.empty();
            }
            boolean tooLong = WorkingTime.nanos() - seenAt > patience.toNanos();
            return tooLong ? Optional.of(hangs(patience)) : Optional.empty();
        }

        private Hindrance hangs(Duration patience) {
            Thread thread = program.running();
            if (thread == null) {
                return Hindrance.of(Hindrance.Kind.SOMEONE_HANGS, "", patience.toMillis() / 1e3);
            }
            Hindrance.Kind kind = thread.getName().isEmpty() ? Hindrance.Kind.NAMELESS_HANGS : Hindrance.Kind.THREAD_HANGS;
            String stack = Arrays.stream(thread.getStackTrace())
                    .filter(Watched::isOfProgram)
                    .map(frame -> "\n  " + frame.getFileName() + ":" + frame.getLineNumber() + " (" + frame.getMethodName() + ")")
                    .collect(Collectors.joining());
            return Hindrance.of(kind, thread.getName(), patience.toMillis() / 1e3, stack);
        }

        private static boolean isOfProgram(StackTraceElement frame) {
            String name = frame.getClassName();
            return frame.getLineNumber() > 0
                    && frame.getModuleName() == null
                    && !name.startsWith("dev.conc.schedule.");
        }
    }
}
