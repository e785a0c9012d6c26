package dev.conc.schedule.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.conc.schedule.allow.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SameEveryTimeTest {
    @ParameterizedTest
    @ValueSource(strings = {
            "Math.random()", "ThreadLocalRandom.current().nextInt()", "UUID.randomUUID()", "new Random().nextInt()", "System.nanoTime()",
            "java.time.Instant.now()", "java.time.LocalTime.now()",
            "new Object()", "\"\" + new Object()", "String.valueOf(new Object())", "System.identityHashCode(t())", "Thread.currentThread()",
            "Thread.currentThread().threadId()",
            "new SplittableRandom().nextInt()", "java.time.Clock.systemUTC().millis()", "java.time.Clock.systemDefaultZone().instant()",
            "java.time.ZonedDateTime.now(java.time.ZoneId.of(\"Asia/Tokyo\"))",
            "Objects.toString(new Object())", "new StringBuilder().append(new Object())", "String.format(\"%s\", new Object())",
            "new Date().getTime()",
            "Calendar.getInstance().getTimeInMillis()", "Calendar.getInstance(TimeZone.getTimeZone(\"Asia/Tokyo\")).getTime()",
            "new GregorianCalendar().getTimeInMillis()", "java.time.OffsetDateTime.now()",
            "new java.security.SecureRandom().nextInt()", "java.util.random.RandomGenerator.getDefault().nextInt()",
            "java.util.random.RandomGenerator.of(\"Xoshiro256PlusPlus\").nextInt()",
            "Thread.ofPlatform().unstarted(() -> { }).getName()", "Thread.ofPlatform().factory().newThread(() -> { }).getName()",
            "Thread.ofPlatform().name(\"Thread-\", 7).unstarted(() -> { }).getName()", "\"%s\".formatted(new Object())"
    })
    void what_differs_in_real_runs_is_the_same_in_all_executions(String expression) {
        assertThat(Explored.outcomes("""
            static Object t() { return new Object(); }
            static void main() throws Exception {
                Thread t = new Thread(() -> System.out.println(%s)); t.start(); System.out.println("main"); t.join();
            }""".formatted(expression))).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "new Object()", "new Mine()", "new int[1]", "new int[2][1][0]", "new AtomicInteger()", "Colour.values()[i]",
            "new CompletableFuture<String>()", "Executors.newCachedThreadPool()",
            "Objects.hash(new Object(), new Mine())", "new Pair(new Mine(), i)", "new Thread(() -> { })"
    })
    void sets_have_the_same_order_in_every_copy_of_a_program(String expression) {
        String program = """
            static class Mine { }
            record Pair(Object first, int second) { }
            enum Colour { RED, GREEN, BLUE, BLACK, WHITE }
            static void main() throws Exception {
                List<Object> all = new ArrayList<>();
                for (int i = 0; i < 5; i++) { all.add(%s); }
                StringBuilder order = new StringBuilder();
                for (Object each : new HashSet<>(all)) { order.append(all.indexOf(each)).append(' ').append(each.hashCode()).append(' '); }
                System.out.println(order);
            }""".formatted(expression);

        assertThat(Explored.outcomes(program)).hasSize(1).isEqualTo(Explored.outcomes(program));
    }

    @Test
    void an_identity_hash_code_does_not_depend_on_the_order_of_independent_steps() {
        assertThat(Explored.outcomes("""
            static volatile int x;
            static class Mine { }
            static void main() throws Exception {
                int[] codes = new int[3];
                Thread a = new Thread(() -> { x = 1; codes[0] = new Object().hashCode(); codes[1] = new Mine().hashCode(); });
                Thread b = new Thread(() -> { x = 2; codes[2] = new Object().hashCode(); });
                a.start(); b.start(); a.join(); b.join();
                System.out.println(codes[0] + " " + codes[1] + " " + codes[2] + " " + (codes[0] != codes[1] && codes[0] != codes[2] && codes[1] != codes[2]));
            }""")).hasSize(1).allSatisfy(outcome -> assertThat(outcome).endsWith("true"));
    }

    @Test
    void a_stack_overflows_at_the_same_call_in_every_execution() {
        assertThat(Explored.outcomes("""
            static int deepest;
            static int depth(int n) { deepest = n; return depth(n + 1) + 1; }
            static boolean even(int n) { return n == 0 || odd(n - 1); }
            static boolean odd(int n) { return n != 0 && even(n - 1); }
            static void main() throws Exception {
                try { System.out.println(even(9_000)); } catch (StackOverflowError e) { System.out.println("overflow"); }
                System.out.println(even(7_000));
                System.out.println(even(7_000));
            }""")).containsExactly("overflow true true");
    }

    @Test
    void there_are_four_processors() {
        assertThat(Explored.outcomes(
                "static void main() { System.out.println(Runtime.getRuntime().availableProcessors() + \" \" + ForkJoinPool.getCommonPoolParallelism()); }"))
                .containsExactly("4 3");
    }

    @Test
    void text_is_made_of_what_is_there_then() {
        assertThat(Explored.outcomes("""
            static void main() throws Exception {
                AtomicInteger x = new AtomicInteger(); List<Integer> l = new ArrayList<>();
                Thread t = new Thread(() -> { x.set(1); l.add(1); }); t.start(); System.out.println("x " + x + l); t.join();
            }""")).containsExactly("x 0[1]", "x 0[]", "x 1[1]", "x 1[]");
    }

    @Test
    void text_is_made_by_steps_of_the_programs_own_code() {
        for (String text : java.util.List.of("String.format(\"%s\", pair)", "\"%s\".formatted(pair)", "Objects.toString(pair)",
                "new StringBuilder().append(pair).toString()")) {
            assertThat(Explored.outcomes("""
                static class Pair { int a, b; public String toString() { return a + " " + b; } }
                static void main() throws Exception {
                    Pair pair = new Pair();
                    Thread t = new Thread(() -> { pair.a = 1; pair.b = 1; }); t.start(); String text = %s; t.join(); System.out.println(text);
                }""".formatted(text))).as(text).containsExactly("0 0", "0 1", "1 0", "1 1");
        }
    }

    @Test
    void thread_locals_and_scoped_values_belong_to_their_thread() {
        assertThat(Explored.outcomes("""
            static final ThreadLocal<Integer> LOCAL = ThreadLocal.withInitial(() -> 0);
            static final ScopedValue<String> SCOPED = ScopedValue.newInstance();
            static void main() throws Exception {
                Thread t = new Thread(() -> { LOCAL.set(1); ScopedValue.where(SCOPED, "a").run(() -> { Thread.yield(); synchronized (LOCAL) { System.out.print(SCOPED.get() + LOCAL.get()); } }); });
                t.start(); LOCAL.set(2); t.join(); System.out.println(SCOPED.isBound() + " " + LOCAL.get());
            }""")).containsExactly("a1false 2");
    }

    @Test
    void an_inheritable_thread_local_is_copied_where_the_thread_is_made() {
        assertThat(Explored.outcomes("""
            static final ThreadLocal<String> LOCAL = new InheritableThreadLocal<>();
            static void main() throws Exception {
                LOCAL.set("made");
                Runnable tell = () -> System.out.print(LOCAL.get() + " ");
                Thread[] all = {
                    new Thread(tell), Thread.ofVirtual().unstarted(tell), Thread.ofPlatform().inheritInheritableThreadLocals(false).unstarted(tell), Executors.defaultThreadFactory().newThread(tell)};
                LOCAL.set("started");
                for (Thread t : all) { t.start(); t.join(); }
                try (var pool = Executors.newSingleThreadExecutor()) { pool.submit(tell).get(); LOCAL.set("later"); pool.submit(tell).get(); }
            }""")).containsExactly("made made null made started started");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "new java.io.PipedInputStream();", "new java.io.PipedWriter();",
            "new java.io.PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out)).println();",
            "Runtime.getRuntime().freeMemory();", "java.lang.management.ManagementFactory.getThreadMXBean();"
    })
    void what_cannot_be_controlled_is_refused_with_its_line(String statement) {
        assertThatThrownBy(() -> Explored.outcomes("static void main() {\n" + statement + "\n}"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.line()).isEqualTo(9))
                .hasMessageContaining("cannot be used under control");
    }
}
