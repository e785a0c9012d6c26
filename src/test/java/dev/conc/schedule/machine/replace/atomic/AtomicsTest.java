package dev.conc.schedule.machine.replace.atomic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.schedule.machine.Explored;
import org.junit.jupiter.api.Test;

class AtomicsTest {
    private static final String TWICE = """
        static void twice(Runnable task) throws Exception {
            Thread a = new Thread(task), b = new Thread(task);
            a.start(); b.start(); a.join(); b.join();
        }
        """;

    @Test
    void get_and_set_lose_an_update() {
        assertThat(Explored.outcomes(
                TWICE + """
            static void main() throws Exception { AtomicInteger x = new AtomicInteger(); twice(() -> x.set(x.get() + 1)); System.out.println(x); }"""))
                .containsExactly("1", "2");
    }

    @Test
    void increments_lose_none() {
        assertThat(Explored.outcomes(TWICE + """
            static void main() throws Exception {
                AtomicInteger x = new AtomicInteger(); AtomicLong y = new AtomicLong(); LongAdder z = new LongAdder();
                twice(() -> x.incrementAndGet()); twice(y::incrementAndGet); twice(z::increment); System.out.println(x + " " + y.get() + " " + z.sum());
            }""")).containsExactly("2 2 2");
    }

    @Test
    void a_compare_and_set_can_fail() {
        assertThat(Explored.outcomes(TWICE + """
            static void main() throws Exception {
                AtomicInteger x = new AtomicInteger(); AtomicInteger won = new AtomicInteger();
                twice(() -> { int old = x.get(); if (x.compareAndSet(old, old + 1)) won.getAndIncrement(); }); System.out.println(x + " " + won);
            }""")).containsExactly("1 1", "2 2");
    }

    @Test
    void a_function_may_be_called_again() {
        assertThat(Explored.outcomes("static int calls;" + TWICE + """
            static void main() throws Exception {
                AtomicLong x = new AtomicLong(); AtomicInteger calls = new AtomicInteger();
                twice(() -> x.updateAndGet(v -> { calls.incrementAndGet(); return v + 1; })); System.out.println(x + " " + calls);
            }""")).containsExactly("2 2", "2 3");
    }

    @Test
    void references_are_compared_by_identity() {
        assertThat(Explored.outcomes(TWICE + """
            static void main() throws Exception {
                Integer a = new Integer(1000), b = new Integer(1000);
                AtomicReference<Integer> x = new AtomicReference<>(a); AtomicBoolean done = new AtomicBoolean();
                twice(() -> { if (done.compareAndSet(false, true)) System.out.println(x.compareAndSet(b, 1) + " " + x.compareAndSet(a, 2)); }); System.out.println(x.get());
            }""")).containsExactly("false true 2");
    }

    @Test
    void elements_of_atomic_arrays_are_apart() {
        assertThat(Explored.outcomes("""
            static void main() throws Exception {
                AtomicIntegerArray x = new AtomicIntegerArray(2);
                Thread t = new Thread(() -> { x.set(0, 1); x.compareAndSet(1, 0, 1); }); t.start();
                int second = x.get(1), first = x.get(0); t.join(); System.out.println(first + " " + second);
            }""")).containsExactly("0 0", "1 0", "1 1");
    }

    @Test
    void a_stamp_tells_a_change_and_back() {
        assertThat(Explored.outcomes("""
            static void main() throws Exception {
                AtomicStampedReference<String> x = new AtomicStampedReference<>("a", 0);
                int stamp = x.getStamp();
                Thread t = new Thread(() -> { x.set("b", 1); x.set("a", 2); }); t.start();
                boolean done = x.compareAndSet("a", "c", stamp, stamp + 1); t.join(); System.out.println(done + " " + x.getReference());
            }""")).containsExactly("false a", "true a");
    }

    @Test
    void a_var_handle_touches_the_field_itself() {
        assertThat(Explored.outcomes("""
            static volatile int x;
            static final VarHandle X;
            static { try { X = MethodHandles.lookup().findStaticVarHandle(Program.class, "x", int.class); } catch (ReflectiveOperationException e) { throw new Error(e); } }
            static void main() throws Exception {
                Thread t = new Thread(() -> { boolean done = X.compareAndSet(0, 5); System.out.println(done); });
                t.start(); x = 1; t.join(); System.out.println((int) X.getAcquire());
            }""")).containsExactlyInAnyOrder("true 1", "false 1");
    }

    @Test
    void var_handles_of_fields_and_arrays_add_atomically() {
        assertThat(Explored.outcomes("int n;" + TWICE + """
            static void main() throws Exception {
                VarHandle field = MethodHandles.lookup().findVarHandle(Program.class, "n", int.class), array = MethodHandles.arrayElementVarHandle(int[].class);
                Program p = new Program(); int[] a = new int[1];
                twice(() -> { int old = (int) field.getAndAdd(p, 1); array.setVolatile(a, 0, (int) array.getVolatile(a, 0) + 1); }); System.out.println(p.n + " " + a[0]);
            }""")).containsExactly("2 1", "2 2");
    }

    @Test
    void a_field_updater_touches_the_field_itself() {
        assertThat(Explored.outcomes("volatile int n;" + TWICE + """
            static void main() throws Exception {
                AtomicIntegerFieldUpdater<Program> u = AtomicIntegerFieldUpdater.newUpdater(Program.class, "n");
                Program p = new Program();
                twice(() -> { u.incrementAndGet(p); p.n = p.n + 1; }); System.out.println(p.n);
            }""")).containsExactly("2", "3", "4");
    }
}
