package dev.conc.schedule.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StructuredTaskScopeTest {
    private static final String JOINER = "StructuredTaskScope.Joiner";

    private static String main(String body) {
        return "static int x;\nstatic void main() throws Exception {\n" + body + "\n}";
    }

    @Test
    void subtasks_run_at_once() {
        assertThat(Explored.outcomes(main("""
            try (var scope = StructuredTaskScope.open()) {
                var a = scope.fork(() -> { x++; return 3; }); var b = scope.fork(() -> { x++; return 4; });
                scope.join(); System.out.println(a.get() + b.get() + " " + x);
            }"""))).containsExactly("7 1", "7 2");
    }

    @Test
    void the_first_success_ends_the_others() {
        assertThat(Explored.outcomes(main("""
            try (var scope = StructuredTaskScope.open(%s.<String>anySuccessfulResultOrThrow())) {
                scope.fork(() -> "a"); scope.fork(() -> "b"); System.out.println(scope.join());
            }""".formatted(JOINER)))).containsExactly("a", "b");
    }

    @Test
    void a_failure_interrupts_the_other_subtasks() {
        assertThat(Explored.outcomes(main("""
            try (var scope = StructuredTaskScope.open()) {
                scope.fork(() -> { throw new IllegalStateException("bad"); });
                scope.fork(() -> { try { Thread.sleep(9); System.out.print("slept "); } catch (InterruptedException e) { System.out.print("interrupted "); } });
                scope.join();
            } catch (StructuredTaskScope.FailedException e) { System.out.println(e.getCause().getMessage()); }"""))).containsExactly("bad",
                "interrupted bad", "slept bad");
    }

    @Test
    void a_scope_may_time_out() {
        assertThat(Explored.outcomes(main("""
            try (var scope = StructuredTaskScope.open(%s.awaitAll(), c -> c.withTimeout(java.time.Duration.ofSeconds(5)).withName("n"))) {
                var one = scope.fork(() -> 1); scope.join(); System.out.println(one.state());
            } catch (StructuredTaskScope.TimeoutException e) { System.out.println("late"); }""".formatted(JOINER))))
                .containsExactly("SUCCESS", "late");
    }

    @Test
    void whoever_does_not_join_is_told() {
        assertThat(Explored.outcomes(
                main("""
            try (var scope = StructuredTaskScope.open()) { scope.fork(() -> 1); } catch (IllegalStateException e) { System.out.println(e.getMessage()); }""")))
                .containsExactly("Owner did not join after forking");
    }

    @Test
    void a_joiner_of_the_program_is_told_of_each_end() {
        assertThat(Explored.outcomes("""
            static class Sum implements StructuredTaskScope.Joiner<Integer, Integer> {
                final AtomicInteger sum = new AtomicInteger();
                public boolean onComplete(StructuredTaskScope.Subtask<? extends Integer> subtask) { sum.addAndGet(subtask.get()); return false; }
                public Integer result() { return sum.get(); }
            }
            static void main() throws Exception {
                try (var scope = StructuredTaskScope.open(new Sum())) { scope.fork(() -> 1); scope.fork(() -> 2); System.out.println(scope.join()); }
            }""")).containsExactly("3");
    }

    @Test
    void the_programs_factory_makes_the_threads() {
        assertThat(Explored.outcomes(main("""
            try (var scope = StructuredTaskScope.open(%s.<String>allSuccessfulOrThrow(), c -> c.withThreadFactory(Thread.ofVirtual().name("w-", 1).factory()))) {
                scope.fork(() -> Thread.currentThread().getName()); scope.fork(() -> Thread.currentThread().getName());
                System.out.println(scope.join().map(StructuredTaskScope.Subtask::get).toList());
            }""".formatted(JOINER)))).containsExactly("[w-1, w-2]");
    }

    @Test
    void subtasks_inherit_scoped_values() {
        assertThat(Explored.outcomes("""
            static final ScopedValue<String> NAME = ScopedValue.newInstance();
            static void main() throws Exception {
                ScopedValue.where(NAME, "a").call(() -> {
                    try (var scope = StructuredTaskScope.open()) { var got = scope.fork(() -> NAME.get()); scope.join(); System.out.println(got.get()); }
                    return 0;
                });
            }""")).containsExactly("a");
    }
}
