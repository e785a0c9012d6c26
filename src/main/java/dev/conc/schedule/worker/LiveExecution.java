package dev.conc.schedule.worker;

import dev.conc.schedule.Chooser;
import dev.conc.schedule.ControlledProgram;
import dev.conc.schedule.Execution;
import dev.conc.schedule.Schedule;
import dev.conc.schedule.State;
import dev.conc.schedule.Steps;
import dev.conc.schedule.explore.findings.Abandoning;
import dev.conc.schedule.explore.replay.Replay;
import dev.conc.schedule.explore.replay.ScheduleDoesNotFit;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An execution that stands still between two orders, so that a step forward costs a step. To go another way it is given up, and the program is run again from its start.
 * The program runs in a thread of its own, in which it waits for the next order. Every execution that is told to somebody is told here.
 */
final class LiveExecution {
    /** What an order has come to: a part of the execution, or what hindered it; neither if the time was up. */
    private record Answer(@Nullable TraceSegment segment, @Nullable Throwable failure) {}

    /**
     * How to go on.
     *
     * @param known how many moments need not be told
     * @param summary whether all is told, with how threads stand at the end alone
     * @param timeIsUp whether to give the execution up; asked in its thread, and not before every step
     */
    private record Order(Schedule schedule, int known, Request.Pace pace, boolean summary, BooleanSupplier timeIsUp) {}

    private final Supplier<ControlledProgram> programs;
    private final BlockingQueue<Order> orders = new LinkedBlockingQueue<>();
    private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
    private boolean begun;

    /** @param programs gives a program that records values; called in the thread that runs it */
    LiveExecution(Supplier<ControlledProgram> programs) {
        this.programs = programs;
    }

    /**
     * Follows the schedule from the start, or from where the execution stands if it has come that way, and goes on at the pace.
     *
     * @param known how many moments need not be told
     * @throws CannotRun if the schedule does not fit the program
     */
    TraceSegment advance(Schedule schedule, int known, Request.Pace pace) {
        return carryOut(new Order(schedule, known, pace, false, () -> false)).orElseThrow();
    }

    /**
     * All of the execution under a schedule, with how threads stand at its end alone.
     *
     * @param timeIsUp whether there is no more time for it
     * @return empty if the time was up first
     * @throws CannotRun if the schedule does not fit the program
     */
    Optional<TraceSegment> summary(Schedule schedule, BooleanSupplier timeIsUp) {
        return carryOut(new Order(schedule, 0, Request.Pace.STILL, true, timeIsUp));
    }

    private Optional<TraceSegment> carryOut(Order order) {
        if (!begun) {
            begun = true;
            Thread.ofPlatform().daemon().name("stage").start(this::perform);
        }
        orders.add(order);
        Answer answer = take(answers);
        if (answer.failure() instanceof RuntimeException failure) {
            throw failure;
        }
        if (answer.failure() instanceof Error error) {
            throw error;
        }
        return Optional.ofNullable(answer.segment());
    }

    private void perform() {
        @Nullable
        ControlledProgram program = null;
        Order order = take(orders);
        while (true) {
            try {
                if (program == null) {
                    program = programs.get();
                }
                order = new Performance(program, order).run();
            } catch (RuntimeException | Error e) {
                answers.add(new Answer(null, e));
                order = take(orders);
            }
        }
    }

    private static <T> T take(BlockingQueue<T> queue) {
        try {
            return queue.take();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this thread", e);
        }
    }

    /** One run of the program, as far as the orders lead the same way. */
    private final class Performance implements Chooser {
        private final ControlledProgram program;
        private final TraceRecorder recorder;
        private final Abandoning abandoning;
        private Order order;
        private @Nullable Order another;
        private @Nullable CannotRun misfit;
        private @Nullable PaceSetter pace;

        Performance(ControlledProgram program, Order order) {
            this.program = program;
            this.recorder = new TraceRecorder(program);
            this.abandoning = new Abandoning(() -> this.order.timeIsUp().getAsBoolean());
            this.order = order;
        }

        /** Runs until an order leads another way, and gives that. */
        Order run() {
            Execution execution = program.run(abandoning.of(this));
            if (abandoning.abandoned()) {
                answers.add(new Answer(null, null));
                return take(orders);
            }
            if (another != null) {
                return another;
            }
            Steps steps = execution.steps();
            if (misfit != null) {
                throw misfit;
            }
            try {
                new Replay(order.schedule()).checkFinished(execution.last());
            } catch (ScheduleDoesNotFit e) {
                throw CannotRun.because(Trouble.MISFIT, e.hindrance());
            }
            recorder.finish(execution);
            while (true) {
                answer(execution);
                Order next = take(orders);
                if (next.schedule().length() != steps.count() || !continues(next, steps)) {
                    return next;
                }
                order = next;
            }
        }

        private void answer(Execution execution) {
            recorder.nameAgain(execution);
            answers.add(new Answer(order.summary() ? recorder.summary(execution) : recorder.segment(order.known(), execution), null));
        }

        @Override
        public int next(State state) {
            Execution soFar = program.soFar();
            recorder.look(soFar);
            while (true) {
                int thread = chosen(state);
                if (thread != STOP || misfit != null) {
                    return thread;
                }
                if (Thread.currentThread().isVirtual()) {
                    return ASIDE;
                }
                answer(soFar);
                Order next = take(orders);
                if (!continues(next, state.steps())) {
                    another = next;
                    return STOP;
                }
                order = next;
                pace = null;
            }
        }

        /** Who takes the next step; {@link #STOP} if the order is carried out or cannot be. */
        private int chosen(State state) {
            int step = state.steps().count();
            if (step < order.schedule().length()) {
                try {
                    return Replay.scheduled(order.schedule(), state);
                } catch (ScheduleDoesNotFit e) {
                    misfit = CannotRun.because(Trouble.MISFIT, e.hindrance());
                    return STOP;
                }
            }
            if (pace == null) {
                pace = PaceSetter.of(order.pace(), state, recorder);
            }
            return pace.next(state);
        }
    }

    /** Whether an order begins with the steps that have been taken. */
    private static boolean continues(Order order, Steps steps) {
        if (order.schedule().length() < steps.count()) {
            return false;
        }
        for (int i = 0; i < steps.count(); i++) {
            if (order.schedule().thread(i) != steps.thread(i)) {
                return false;
            }
        }
        return true;
    }
}
