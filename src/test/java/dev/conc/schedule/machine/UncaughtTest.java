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
}
