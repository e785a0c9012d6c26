package dev.conc.schedule.explore;

import dev.conc.schedule.Access;
import dev.conc.schedule.Chooser;
import dev.conc.schedule.ControlledProgram;
import dev.conc.schedule.End;
import dev.conc.schedule.Execution;
import dev.conc.schedule.Failure;
import dev.conc.schedule.Failures;
import dev.conc.schedule.Kind;
import dev.conc.schedule.Rule;
import dev.conc.schedule.Site;
import dev.conc.schedule.State;
import dev.conc.schedule.Steps;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs a {@link ToyProgram} in memory. Like a real program it numbers threads in the order in which they are created and locations in
 * the order in which they are met, so that both depend on the schedule.
 */
public final class Toy implements ControlledProgram, State {
    private static final int MOST_STEPS = 400;

    private final ToyProgram program;
    private final int bodies;

    // The state. Threads are known by their number, and that of their body.
    private int threads;
    private final int[] bodyOf;
    private final int[] threadOf;
    private final int[] counter;
    private final int[] register;
    private final int[] skipped;
    private final int[] cause;
    private final int[] lastStep;
    private final boolean[] yielded;
    private final int[] values;
    private final int[] locationOf;
    private final int[] objectAt;
    private int locations;
    private boolean exited;
    private final StringBuilder printed = new StringBuilder();
    private final List<Failure> failures = new ArrayList<>();
    private End end = End.NORMAL;

    // The steps.
    private final Steps taken = new Taken();
    private final Execution ended = new Ended();
    private int count;
    private final int[] stepThread = new int[MOST_STEPS];
    private final int[] stepLocation = new int[MOST_STEPS];
    private final Access[] stepAccess = new Access[MOST_STEPS];
    private final ToyOp[] stepOp = new ToyOp[MOST_STEPS];
    private final @Nullable Object[] stepBefore = new @Nullable Object[MOST_STEPS];
    private final int[] stepCause = new int[MOST_STEPS];
    private final int[] stepSite = new int[MOST_STEPS];

    public Toy(ToyProgram program) {
        this.program = program;
        bodies = program.bodies().size();
        bodyOf = new int[bodies];
        threadOf = new int[bodies];
        counter = new int[bodies];
        register = new int[bodies];
        skipped = new int[bodies];
        cause = new int[bodies];
        lastStep = new int[bodies];
        yielded = new boolean[bodies];
        values = new int[program.objects()];
        locationOf = new int[program.objects()];
        objectAt = new int[program.objects()];
    }

    @Override
    public Execution run(Chooser chooser) {
        reset();
        while (true) {
            boolean any = false;
            for (int thread = 0; thread < threads; thread++) {
                any |= enabled(thread);
            }
            if (!any || exited) {
                finish();
                return ended;
            }
            if (count == MOST_STEPS) {
                end = End.LIVELOCK;
                return ended;
            }
            int thread = chooser.next(this);
            if (thread == Chooser.STOP) {
                end = End.STOPPED;
                return ended;
            }
            if (thread < 0 || thread >= threads || !enabled(thread)) {
                throw new IllegalStateException("thread " + thread + " cannot take step " + count + " of\n" + program);
            }
            step(thread);
        }
    }

    private void reset() {
        threads = 0;
        count = 0;
        locations = 0;
        exited = false;
        printed.setLength(0);
        failures.clear();
        end = End.NORMAL;
        Arrays.fill(values, 0);
        if (program.permits() > 0) {
            values[program.variables() + program.locks()] = program.permits();
        }
        Arrays.fill(locationOf, -1);
        Arrays.fill(threadOf, -1);
        for (int body = 0; body < (program.allStarted() ? bodies : 1); body++) {
            create(body, -1);
        }
    }

    private void create(int body, int by) {
        int thread = threads++;
        bodyOf[thread] = body;
        threadOf[body] = thread;
        counter[thread] = 0;
        register[thread] = 0;
        skipped[thread] = 0;
        cause[thread] = by;
        lastStep[thread] = by;
        yielded[thread] = false;
        advance(thread);
    }

    private List<ToyOp> body(int thread) {
        return program.bodies().get(bodyOf[thread]);
    }

    private ToyOp op(int thread) {
        return body(thread).get(counter[thread]);
    }

    /** Goes on to the next operation that is a step. */
    private void advance(int thread) {
        List<ToyOp> body = body(thread);
        while (counter[thread] < body.size()) {
            ToyOp op = body.get(counter[thread]);
            if (op.code() == ToyOp.Code.SKIP_IF) {
                counter[thread] += 1 + (register[thread] == op.a() ? op.b() : 0);
            } else if (op.code() == ToyOp.Code.CHECK) {
                counter[thread]++;
                if (register[thread] != op.a()) {
                    failures.add(Failures.thrown(Failure.Kind.ASSERTION,
                            "body " + bodyOf[thread] + " has " + register[thread] + ", not " + op.a()));
                }
            } else {
                if (op.object() >= 0 && op.code() != ToyOp.Code.START && op.code() != ToyOp.Code.JOIN && locationOf[op.object()] < 0) {
                    objectAt[locations] = op.object();
                    locationOf[op.object()] = locations++;
                }
                return;
            }
        }
    }

    private void step(int thread) {
        ToyOp op = op(thread);
        stepThread[count] = thread;
        stepLocation[count] = location(thread);
        stepAccess[count] = access(thread);
        stepOp[count] = op;
        stepBefore[count] = stepLocation[count] < 0 ? null : value(stepLocation[count]);
        stepCause[count] = cause(thread);
        stepSite[count] = bodyOf[thread] * 1000 + counter[thread];
        count++;
        lastStep[thread] = count - 1;
        cause[thread] = -1;
        Arrays.fill(yielded, 0, threads, false);
        counter[thread]++;
        act(thread, op);
        advance(thread);
    }

    private void act(int thread, ToyOp op) {
        int object = op.object();
        switch (op.code()) {
            case READ -> register[thread] = values[object];
            case WRITE -> values[object] = op.a();
            case WRITE_SUM -> values[object] = register[thread] + op.a();
            case ADD -> {
                register[thread] = values[object];
                values[object] += op.a();
            }
            case LOCK -> values[object] = 1;
            case UNLOCK -> values[object] = 0;
            case TRY_LOCK -> {
                if (values[object] == 0) {
                    values[object] = 1;
                } else {
                    counter[thread] += op.b();
                }
            }
            case COMPARE_AND_SET -> {
                register[thread] = values[object] == op.a() ? 1 : 0;
                values[object] = values[object] == op.a() ? op.b() : values[object];
            }
            case PUT, RELEASE -> values[object]++;
            case TAKE, ACQUIRE -> values[object]--;
            case YIELD -> yielded[thread] = true;
            case START -> create(object, count - 1);
            case EXIT -> exited = true;
            case PRINT -> printed.append((char) ('a' + bodyOf[thread])).append(register[thread]);
            case BACK -> counter[thread] -= op.b() + 1;
            case JOIN, SKIP_IF, CHECK -> {}
        }
    }

    private void finish() {
        String blocked = "";
        for (int body = 0; body < bodies; body++) {
            int thread = threadOf[body];
            if (!exited && thread >= 0 && pending(thread)) {
                blocked += " " + body + "@" + counter[thread];
            }
        }
        if (!blocked.isEmpty()) {
            failures.add(Failures.deadlock(blocked, ""));
            end = End.DEADLOCK;
        } else if (!failures.isEmpty()) {
            end = End.EXCEPTION;
        }
    }

    @Override
    public Site site(int number) {
        return new Site("Toy.java", number, "o" + program.bodies().get(number / 1000).get(number % 1000).object());
    }

    @Override
    public Steps steps() {
        return taken;
    }

    @Override
    public int threads() {
        return threads;
    }

    @Override
    public boolean pending(int thread) {
        return counter[thread] < body(thread).size();
    }

    @Override
    public Access access(int thread) {
        ToyOp op = op(thread);
        return switch (op.code()) {
            case PUT -> values[op.object()] < 1 ? Access.UPDATE : Access.BLOCKED;
            case TAKE -> values[op.object()] > 0 ? Access.UPDATE : Access.BLOCKED;
            case JOIN -> threadOf[op.object()] >= 0 && !pending(threadOf[op.object()]) ? Access.NONE : Access.BLOCKED;
            case EXIT -> Access.NONE;
            default -> op.rule().access(expected(thread), op.rule() == Rule.LOCAL ? null : valueOf(op.object()));
        };
    }

    private @Nullable Object valueOf(int object) {
        boolean free = program.isSemaphore(object) ? values[object] > 0 : program.isLock(object) && values[object] == 0;
        return free ? null : (Object) values[object];
    }

    @Override
    public boolean yielded(int thread) {
        return yielded[thread];
    }

    @Override
    public int location(int thread) {
        ToyOp op = op(thread);
        return op.rule() == Rule.LOCAL || op.object() < 0 ? -1 : locationOf[op.object()];
    }

    @Override
    public Rule rule(int thread) {
        return op(thread).rule();
    }

    @Override
    public @Nullable Object expected(int thread) {
        return expected(op(thread));
    }

    private static @Nullable Object expected(ToyOp op) {
        return op.code() == ToyOp.Code.COMPARE_AND_SET ? (Object) op.a() : null;
    }

    @Override
    public @Nullable Object value(int location) {
        return valueOf(objectAt[location]);
    }

    @Override
    public int cause(int thread) {
        ToyOp op = op(thread);
        return op.code() == ToyOp.Code.JOIN && threadOf[op.object()] >= 0 ? lastStep[threadOf[op.object()]] : cause[thread];
    }

    private final class Taken implements Steps {
        @Override
        public int count() {
            return count;
        }

        @Override
        public int thread(int step) {
            return stepThread[step];
        }

        @Override
        public int location(int step) {
            return stepLocation[step];
        }

        @Override
        public Access access(int step) {
            return stepAccess[step];
        }

        @Override
        public Rule rule(int step) {
            return stepOp[step].rule();
        }

        @Override
        public @Nullable Object expected(int step) {
            return Toy.expected(stepOp[step]);
        }

        @Override
        public @Nullable Object before(int step) {
            return stepBefore[step];
        }

        @Override
        public int cause(int step) {
            return stepCause[step];
        }

        @Override
        public boolean plain(int step) {
            return stepOp[step].plain() && program.isPlain(stepOp[step].object());
        }

        @Override
        public int site(int step) {
            return stepSite[step];
        }

        @Override
        public Kind kind(int step) {
            return Kind.CALL;
        }
    }

    private final class Ended implements Execution {
        @Override
        public Steps steps() {
            return taken;
        }

        @Override
        public State last() {
            return Toy.this;
        }

        /** All that can tell outcomes apart, unless the program says what it prints. */
        @Override
        public String output() {
            if (program.printsOnly()) {
                return printed.toString();
            }
            StringBuilder text = new StringBuilder(printed);
            for (int object = 0; object < program.variables(); object++) {
                text.append(' ').append(values[object]);
            }
            for (int body = 0; body < bodies; body++) {
                text.append(" r").append(threadOf[body] < 0 ? -1 : register[threadOf[body]]);
            }
            return text.toString();
        }

        @Override
        public End end() {
            return end;
        }

        @Override
        public String threadName(int thread) {
            return "body " + bodyOf[thread];
        }

        @Override
        public String locationName(int location) {
            return "o" + objectAt[location];
        }

        @Override
        public String value(int step) {
            return "";
        }

        @Override
        public List<Failure> failures() {
            return failures;
        }
    }
}
