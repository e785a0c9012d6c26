package dev.conc.schedule.worker;

import dev.conc.schedule.Chooser;
import dev.conc.schedule.ControlledProgram;
import dev.conc.schedule.Diverged;
import dev.conc.schedule.End;
import dev.conc.schedule.Execution;
import dev.conc.schedule.Hindrance;
import dev.conc.schedule.Schedule;
import dev.conc.schedule.Site;
import dev.conc.schedule.allow.Reason;
import dev.conc.schedule.allow.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An engine whose programs are named by their main class, and whose exploration tries every schedule. */
final class FakeEngine implements Engine {
    /** A worker with this engine. */
    static final class Main {
        public static void main(String[] arguments) throws InterruptedException {
            WorkerMain.serve(new FakeEngine(), arguments);
        }
    }

    private volatile boolean stopped;

    @Override
    public ControlledProgram load(Request.Load load, Detail detail) {
        return switch (load.mainClass()) {
            case "Deadlock" -> new ScriptedProgram(
                    "acquire left, acquire right, release right, release left", "acquire right, acquire left, release left, release right");
            case "Reads" -> new ScriptedProgram("read balance, read balance", "read balance");
            case "Refused" -> throw new Refusal("Net.java", 7, "Socket.connect", Reason.NETWORK);
            case "Diverges" -> new Misbehaving(_ -> {
                throw new Diverged(Hindrance.of(Hindrance.Kind.NOT_AGAIN, "0x3"));
            });
            case "Wavers" -> new Wavering(detail != Detail.STEPS);
            case "Loops" -> new Misbehaving(FakeEngine::loop);
            case "Allocates" -> new Misbehaving(_ -> {
                List<byte[]> all = new ArrayList<>();
                while (all.size() < Integer.MAX_VALUE) {
                    all.add(new byte[1 << 20]);
                }
                throw new IllegalStateException("so much memory is there not");
            });
            case "Recurses" -> new Misbehaving(FakeEngine::recurse);
            case "Halts" -> new Misbehaving(_ -> {
                Runtime.getRuntime().halt(9);
                throw new IllegalStateException("halted");
            });
            default -> throw CannotRun.because(Trouble.NOT_LOADED, Hindrance.Kind.NO_MAIN, load.mainClass());
        };
    }

    @SuppressWarnings("InfiniteRecursion")
    private static Execution recurse(Chooser chooser) {
        return recurse(chooser);
    }

    private static Execution loop(Chooser chooser) {
        long turns = 0;
        while (turns >= 0) {
            turns = turns + 1 & 0xffff;
        }
        throw new IllegalStateException("the loop has an end");
    }

    @Override
    public void stop() {
        stopped = true;
    }

    @Override
    public Findings explore(Supplier<ControlledProgram> programs, Request.Explore how, Consumer<Reply.Progress> progress) {
        ControlledProgram program = programs.get();
        List<Report.Outcome> outcomes = new ArrayList<>();
        List<Finding> failures = new ArrayList<>();
        List<int[]> open = new ArrayList<>(List.of(new int[0]));
        while (!open.isEmpty() && !stopped) {
            int[] prefix = open.removeLast();
            List<Integer> ready = new ArrayList<>();
            Execution execution = program.run(state -> {
                int step = state.steps().count();
                if (step < prefix.length) {
                    return prefix[step];
                }
                for (int i = 0; i < state.threads(); i++) {
                    if (state.enabled(i)) {
                        ready.addFirst(i);
                    }
                }
                return Chooser.STOP;
            });
            String schedule = Schedule.of(prefix).toString();
            if (execution.end() != End.STOPPED) {
                outcomes.add(new Report.Outcome(execution.output(), execution.end(), 1, schedule));
                execution.failures().forEach(each -> failures.add(new Finding(each, 1, schedule, 0)));
                progress.accept(new Reply.Progress(outcomes.size(), 0, failures.size()));
            }
            for (int thread : ready) {
                int[] next = Arrays.copyOf(prefix, prefix.length + 1);
                next[prefix.length] = thread;
                open.add(next);
            }
        }
        return new Findings(Optional.empty(), outcomes.size(), 0, 0, outcomes, failures, List.of(), Optional.empty());
    }

    /** A program that reads something else every other time, once its values are looked at. */
    private static final class Wavering implements ControlledProgram {
        private final ControlledProgram even = new ScriptedProgram("read balance, read balance", "read balance");
        private final ControlledProgram odd = new ScriptedProgram("read balance, read account", "read balance");
        private final boolean wavers;
        private int runs;

        Wavering(boolean wavers) {
            this.wavers = wavers;
        }

        @Override
        public Execution run(Chooser chooser) {
            return (wavers && runs++ % 2 == 1 ? odd : even).run(chooser);
        }

        @Override
        public Site site(int number) {
            return even.site(number);
        }

        @Override
        public @Nullable Thread running() {
            return even.running();
        }
    }

    /** A program that does one thing, which no program should. */
    private static final class Misbehaving implements ControlledProgram {
        private final Function<Chooser, Execution> deed;
        private volatile @Nullable Thread running;

        Misbehaving(Function<Chooser, Execution> deed) {
            this.deed = deed;
        }

        @Override
        public Execution run(Chooser chooser) {
            running = Thread.currentThread();
            return deed.apply(chooser);
        }

        @Override
        public Site site(int number) {
            return new Site("", 0, "");
        }

        @Override
        public @Nullable Thread running() {
            return running;
        }
    }
}
