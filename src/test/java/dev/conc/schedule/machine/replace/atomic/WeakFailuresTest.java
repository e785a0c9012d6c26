package dev.conc.schedule.machine.replace.atomic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.schedule.machine.Explored;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Weak compare-and-sets may fail by themselves if that is asked for. */
class WeakFailuresTest {
    private static final String PROGRAM = """
        static final AtomicInteger number = new AtomicInteger();
        static final AtomicLong large = new AtomicLong();
        static final AtomicBoolean flag = new AtomicBoolean();
        static final AtomicReference<String> reference = new AtomicReference<>();
        static final AtomicIntegerArray numbers = new AtomicIntegerArray(2);
        static final AtomicMarkableReference<String> marked = new AtomicMarkableReference<>(null, false);
        static final AtomicStampedReference<String> stamped = new AtomicStampedReference<>(null, 0);
        volatile int field;
        static final Program object = new Program();
        static final AtomicIntegerFieldUpdater<Program> updater = AtomicIntegerFieldUpdater.newUpdater(Program.class, "field");
        static final VarHandle HANDLE;
        static {
            try { HANDLE = MethodHandles.lookup().findVarHandle(Program.class, "field", int.class); }
            catch (ReflectiveOperationException e) { throw new ExceptionInInitializerError(e); }
        }
        static void main() { System.out.println(%s); }""";

    @ParameterizedTest
    @ValueSource(strings = {
            "number.weakCompareAndSetPlain(0, 1)", "number.weakCompareAndSetVolatile(0, 1)", "number.weakCompareAndSetAcquire(0, 1)",
            "large.weakCompareAndSetRelease(0, 1)", "flag.weakCompareAndSetPlain(false, true)",
            "reference.weakCompareAndSetVolatile(null, \"a\")", "numbers.weakCompareAndSetPlain(1, 0, 1)",
            "marked.weakCompareAndSet(null, \"a\", false, true)", "stamped.weakCompareAndSet(null, \"a\", 0, 1)",
            "updater.weakCompareAndSet(object, 0, 1)", "HANDLE.weakCompareAndSet(object, 0, 1)",
            "HANDLE.weakCompareAndSetPlain(object, 0, 1)"
    })
    void a_weak_one_may_fail_by_itself_where_that_is_asked_for(String call) {
        assertThat(Explored.spurious(PROGRAM.formatted(call))).containsExactly("false", "true");
        assertThat(Explored.everyWay(PROGRAM.formatted(call))).containsExactly("true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"number.compareAndSet(0, 1)", "HANDLE.compareAndSet(object, 0, 1)", "number.compareAndExchange(0, 1) == 0"})
    void others_never_do(String call) {
        assertThat(Explored.spurious(PROGRAM.formatted(call))).containsExactly("true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"weakCompareAndSetPlain", "weakCompareAndSetVolatile"})
    void a_loop_that_tries_again_loses_nothing(String name) {
        assertThat(Explored.spurious("""
            static final AtomicInteger number = new AtomicInteger();
            static void add() { int old; do { old = number.get(); } while (!number.%s(old, old + 1)); }
            static void main() { add(); add(); System.out.println(number.get()); }""".formatted(name))).containsExactly("2");
    }
}
