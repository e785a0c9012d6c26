package dev.conc.schedule.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UncaughtTest {
    @ParameterizedTest
    @ValueSource(strings = {
            "public String getMessage() { throw new IllegalStateException(); }",
            "public String getLocalizedMessage() { throw new IllegalStateException(); }",
            "public String toString() { throw new IllegalStateException(); }"
    })
    void an_exception_whose_text_throws_is_a_failure_like_others(String member) {
        assertThat(Explored.outcomes("static void main() { throw new RuntimeException() { " + member + " }; }"))
                .containsExactly("EXCEPTION Program$1 (its text throws java.lang.IllegalStateException), at Program.java:8, in main");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "public String getMessage() { return null; }", "public Throwable getCause() { throw new IllegalStateException(); }",
            "public StackTraceElement[] getStackTrace() { throw new IllegalStateException(); }",
            "public StackTraceElement[] getStackTrace() { return null; }",
            "public StackTraceElement[] getStackTrace() { return new StackTraceElement[1]; }",
            "public String getMessage() { return getMessage(); }", "public String toString() { return null; }",
            "public int hashCode() { throw new IllegalStateException(); }"
    })
    void an_exception_that_tells_nothing_of_itself_is_one(String member) {
        assertThat(Explored.outcomes("static void main() { throw new RuntimeException() { " + member + " }; }")).singleElement().asString()
                .startsWith("EXCEPTION ").endsWith(", in main");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AssertionError", "IllegalStateException", "OutOfMemoryError", "StackOverflowError", "ThreadDeath"})
    void what_a_handler_throws_changes_nothing(String thrown) {
        assertThat(Explored.outcomes("""
            static void main() throws Exception {
                Thread t = new Thread(() -> { throw new IllegalStateException("first"); });
                t.setUncaughtExceptionHandler((a, b) -> { throw new %s(); });
                t.start();
                t.join();
                System.out.println("after");
            }""".formatted(thrown)))
                .containsExactly("after EXCEPTION java.lang.IllegalStateException: first, at Program.java:9, in Thread-0");
    }

    @Test
    void what_the_default_handler_and_one_of_a_group_throw_changes_nothing() {
        assertThat(Explored.outcomes("""
            static void main() throws Exception {
                Thread.setDefaultUncaughtExceptionHandler((a, b) -> { throw new AssertionError(); });
                throw new IllegalStateException("first");
            }""")).containsExactly("EXCEPTION java.lang.IllegalStateException: first, at Program.java:10, in main");
        assertThat(Explored.outcomes("""
            static void main() throws Exception {
                ThreadGroup group = new ThreadGroup("g") { public void uncaughtException(Thread t, Throwable e) { throw new AssertionError(); } };
                Thread t = new Thread(group, () -> { throw new IllegalStateException("first"); }, "T");
                t.start();
                t.join();
                System.out.println("after");
            }""")).containsExactly("after EXCEPTION java.lang.IllegalStateException: first, at Program.java:10, in T");
    }

    @Test
    void a_static_initialiser_whose_exception_throws_is_a_failure() {
        assertThat(Explored.outcomes("""
            static class Bad extends RuntimeException { public String getMessage() { throw new IllegalStateException(); } }
            static class First { static int n = fail(); static int fail() { throw new Bad(); } }
            static void main() { System.out.println(First.n); }
            """)).singleElement().asString().startsWith("EXCEPTION java.lang.ExceptionInInitializerError").contains("its text throws");
    }

    @Test
    void an_exception_that_the_programs_own_handler_takes_is_no_failure() {
        String dies = "Thread t = new Thread(() -> { throw new IllegalStateException(); }); ";
        for (String takes : new String[]{
                dies + "t.setUncaughtExceptionHandler((a, b) -> System.out.println(\"taken\"));",
                "Thread.setDefaultUncaughtExceptionHandler((a, b) -> System.out.println(\"taken\")); " + dies,
                "Thread t = new Thread(new Group(), () -> { throw new IllegalStateException(); });",
                "Thread t = new Thread(new ThreadGroup(new Group(), \"inner\"), () -> { throw new IllegalStateException(); });",
                "Thread t = Thread.ofVirtual().uncaughtExceptionHandler((a, b) -> System.out.println(\"taken\"))"
                        + ".unstarted(() -> { throw new AssertionError(); });",
        }) {
            assertThat(Explored.everyWay("""
                static class Group extends ThreadGroup {
                    Group() { super("g"); }
                    @Override public void uncaughtException(Thread t, Throwable e) { System.out.println("taken"); }
                }
                static void main() throws Exception { %s t.start(); t.join(); System.out.println("after"); }""".formatted(takes)))
                    .as(takes).containsExactly("taken after");
        }
    }

    @Test
    void a_handler_may_end_the_program() {
        assertThat(Explored.everyWay("""
            static void main() {
                Thread.setDefaultUncaughtExceptionHandler((a, b) -> { System.out.println("exit"); System.exit(3); });
                throw new IllegalStateException();
            }""")).containsExactly("exit");
    }

    @Test
    void a_handler_takes_steps() {
        assertThat(Explored.everyWay("""
            static volatile int x;
            static void main() throws Exception {
                Thread t = new Thread(() -> { throw new IllegalStateException(); });
                t.setUncaughtExceptionHandler((a, b) -> { x = 1; x = 2; });
                t.start();
                System.out.println(x);
                t.join();
            }""")).containsExactly("0", "1", "2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"public String toString() { x = 1; x = 2; return \"E\"; }",
            "public Throwable getCause() { x = 1; x = 2; return null; }",
            "public void printStackTrace(java.io.PrintStream to) { x = 1; x = 2; }"})
    void the_text_of_an_exception_that_nobody_takes_takes_steps(String member) {
        assertThat(Explored.outcomes("""
            static volatile int x;
            static class E extends RuntimeException { %s }
            static void main() throws Exception {
                Thread t = new Thread(() -> { throw new E(); });
                t.start();
                System.out.println(x);
                t.join();
            }""".formatted(member))).map(outcome -> outcome.substring(0, 11)).contains("0 EXCEPTION", "1 EXCEPTION", "2 EXCEPTION");
    }

    @Test
    void what_the_program_prints_of_an_exception_is_output() {
        assertThat(Explored.outcomes("""
            static void main() {
                throw new RuntimeException() { public void printStackTrace(java.io.PrintStream to) { to.println("mine"); } };
            }""")).singleElement().asString().startsWith("mine EXCEPTION");
    }

    @Test
    void a_thread_that_has_ended_has_no_handler_and_no_group() {
        assertThat(Explored.everyWay("""
            static void main() throws Exception {
                Thread t = new Thread(() -> {});
                t.setUncaughtExceptionHandler((a, b) -> {});
                System.out.println((t.getThreadGroup() == null) + " " + (t.getUncaughtExceptionHandler() == null));
                t.start(); t.join();
                System.out.println((t.getThreadGroup() == null) + " " + (t.getUncaughtExceptionHandler() == null));
                t.interrupt();
                System.out.println(t.getState() + " " + t.isAlive() + " " + t.getStackTrace().length + " " + t.isInterrupted() + " " + t.isDaemon());
                try { t.start(); } catch (IllegalThreadStateException e) { System.out.println("once"); }
            }""")).containsExactly("false false true true TERMINATED false 0 %s false once".formatted(interruptedWhenEnded()));
    }

    /** What this JDK says of a thread that is interrupted after its end. */
    private static boolean interruptedWhenEnded() {
        Thread ended = new Thread(() -> {});
        ended.start();
        try {
            ended.join();
        } catch (InterruptedException never) {
            throw new IllegalStateException(never);
        }
        ended.interrupt();
        return ended.isInterrupted();
    }

    @Test
    void the_default_handler_is_the_one_that_was_set() {
        assertThat(Explored.everyWay("""
            static void main() {
                System.out.println(Thread.getDefaultUncaughtExceptionHandler() == null);
                Thread.UncaughtExceptionHandler mine = (a, b) -> {};
                Thread.setDefaultUncaughtExceptionHandler(mine);
                System.out.println(Thread.getDefaultUncaughtExceptionHandler() == mine);
            }""")).containsExactly("true true");
    }
}
