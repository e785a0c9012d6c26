package dev.conc.schedule.worker;

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

/** A program without Java: each thread does what its script says, such as {@code acquire left, read balance, release left}. */
final class ScriptedProgram implements ControlledProgram {
    private record Operation(Kind kind, String location, int line) {}

    private final List<List<Operation>> threads = new ArrayList<>();
    private final List<String> locations = new ArrayList<>();
    private final Integer[] owners = new Integer[100];
    private final List<Integer> ran = new ArrayList<>();

    ScriptedProgram(String... scripts) {
        int line = 1;
        for (String script : scripts) {
            List<Operation> operations = new ArrayList<>();
            for (String each : script.split(",")) {
                String[] words = each.strip().split(" ");
                operations.add(new Operation(Kind.valueOf(words[0].toUpperCase(java.util.Locale.ROOT)), words[1], line++));
                if (!locations.contains(words[1])) {
                    locations.add(words[1]);
                }
            }
            threads.add(operations);
        }
    }

    private final State state = new State() {
        @Override
        public Steps steps() {
            return steps;
        }

        @Override
        public int threads() {
            return threads.size();
        }

        @Override
        public boolean pending(int thread) {
            return done(thread) < threads.get(thread).size();
        }

        @Override
        public Access access(int thread) {
            Operation next = next(thread);
            boolean blocked = next.kind() == Kind.ACQUIRE && owners[location(thread)] != null;
            return blocked ? Access.BLOCKED : next.kind() == Kind.READ ? Access.READ : Access.UPDATE;
        }

        @Override
        public boolean yielded(int thread) {
            return false;
        }

        @Override
        public int location(int thread) {
            return locations.indexOf(next(thread).location());
        }

        @Override
        public Rule rule(int thread) {
            return Rule.OTHER;
        }

        @Override
        public @Nullable Object expected(int thread) {
            return null;
        }

        @Override
        public @Nullable Object value(int location) {
            return owners[location];
        }

        @Override
        public int cause(int thread) {
            return -1;
        }

        @Override
        public int nextSite(int thread) {
            return next(thread).line();
        }

        @Override
        public Kind nextKind(int thread) {
            return next(thread).kind();
        }

        @Override
        public int waitsFor(int thread) {
            Integer owner = owners[location(thread)];
            return owner == null ? -1 : owner;
        }
    };

    private final Steps steps = new Steps() {
        @Override
        public int count() {
            return ran.size();
        }

        @Override
        public int thread(int step) {
            return ran.get(step);
        }

        @Override
        public int location(int step) {
            return locations.indexOf(operation(step).location());
        }

        @Override
        public Access access(int step) {
            return operation(step).kind() == Kind.READ ? Access.READ : Access.UPDATE;
        }

        @Override
        public Rule rule(int step) {
            return Rule.OTHER;
        }

        @Override
        public @Nullable Object expected(int step) {
            return null;
        }

        @Override
        public @Nullable Object before(int step) {
            return null;
        }

        @Override
        public int cause(int step) {
            return -1;
        }

        @Override
        public boolean plain(int step) {
            return false;
        }

        @Override
        public int site(int step) {
            return operation(step).line();
        }

        @Override
        public Kind kind(int step) {
            return operation(step).kind();
        }
    };

    private int done(int thread) {
        return (int) ran.stream().filter(each -> each == thread).count();
    }

    private Operation next(int thread) {
        return threads.get(thread).get(done(thread));
    }

    private Operation operation(int step) {
        int thread = ran.get(step);
        return threads.get(thread).get((int) ran.subList(0, step).stream().filter(each -> each == thread).count());
    }

    @Override
    public Execution run(Chooser chooser) {
        System.out.println("what a program prints must not get into the messages");
        ran.clear();
        Arrays.fill(owners, null);
        boolean stopped = false;
        while (!stopped && enabled()) {
            int thread = chooser.next(state);
            stopped = thread == Chooser.STOP;
            if (!stopped) {
                take(thread);
            }
        }
        boolean pending = false;
        for (int i = 0; i < threads.size(); i++) {
            pending |= state.pending(i);
        }
        return execution(stopped ? End.STOPPED : pending ? End.DEADLOCK : End.NORMAL);
    }

    @Override
    public Execution soFar() {
        return execution(End.STOPPED);
    }

    private boolean enabled() {
        for (int i = 0; i < threads.size(); i++) {
            if (state.enabled(i)) {
                return true;
            }
        }
        return false;
    }

    private void take(int thread) {
        switch (next(thread).kind()) {
            case ACQUIRE -> owners[state.location(thread)] = thread;
            case RELEASE -> owners[state.location(thread)] = null;
            default -> {}
        }
        ran.add(thread);
    }

    private Execution execution(End end) {
        return new Execution() {
            @Override
            public Steps steps() {
                return steps;
            }

            @Override
            public State last() {
                return state;
            }

            @Override
            public String output() {
                return end == End.NORMAL ? "last: " + ran.getLast() + "\n" : "";
            }

            @Override
            public End end() {
                return end;
            }

            @Override
            public String threadName(int thread) {
                return thread == 0 ? "main" : "Worker-" + thread;
            }

            @Override
            public String locationName(int location) {
                return locations.get(location);
            }

            @Override
            public String value(int step) {
                return operation(step).kind() == Kind.READ ? "→ 7" : "";
            }

            @Override
            public List<Failure> failures() {
                return end == End.DEADLOCK ? List.of(Failures.of(Failure.Kind.DEADLOCK)) : List.of();
            }
        };
    }

    @Override
    public Site site(int number) {
        return new Site("Script.java", number, "");
    }
}
