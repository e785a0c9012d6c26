package dev.conc.ui.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.language.Language;
import dev.conc.schedule.Failure;
import dev.conc.schedule.Kind;
import dev.conc.schedule.Wait;
import dev.conc.ui.screen.Messages;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailureWordsTest {
    private static final Failure.Place PLACE = new Failure.Place("A.java", 1_200);

    private static List<String> english(Failure.Kind kind, Failure.Detail detail) {
        return new FailureWords(new Messages(Language.EN)).lines(new Failure(kind, detail));
    }

    private static List<String> chinese(Failure.Kind kind, Failure.Detail detail) {
        return new FailureWords(new Messages(Language.ZH)).lines(new Failure(kind, detail));
    }

    @Test
    void a_deadlock_is_told_thread_by_thread() {
        Failure.Stuck stuck = new Failure.Stuck(List.of(
                new Failure.Blocked("P", Wait.of(Wait.For.LOCK).about("a"), "Q", false, PLACE),
                new Failure.Blocked("Q", Wait.end("P"), "", false, Failure.Place.UNKNOWN),
                new Failure.Blocked("R", Wait.NOTHING, "R", true, PLACE)));

        assertThat(english(Failure.Kind.DEADLOCK, stuck))
                .containsExactly("P waits for the lock a, held by Q, at A.java:1200", "Q waits for the end of P",
                        "R waits for its turn, held by itself, at A.java:1200");
        assertThat(chinese(Failure.Kind.DEADLOCK, stuck)).containsExactly("P 等锁 a，由 Q 持有，位于 A.java:1200", "Q 等 P 结束",
                "R 等轮到自己，由它自己持有，位于 A.java:1200");
    }

    @Test
    void an_output_that_is_not_wanted_is_told_in_one_line_that_is_not_too_long() {
        assertThat(english(Failure.Kind.OUTCOME, new Failure.Unwanted("one\ntwo\n")))
                .containsExactly("The program printed what is not wanted: one ↵ two");
        assertThat(english(Failure.Kind.OUTCOME, new Failure.Unwanted("")))
                .containsExactly("The program printed nothing, which is not wanted.");
        assertThat(chinese(Failure.Kind.OUTCOME, new Failure.Unwanted("one\ntwo\n"))).containsExactly("程序打印了不该有的输出：one ↵ two");
        assertThat(english(Failure.Kind.OUTCOME, new Failure.Unwanted("line\n".repeat(10_000)))).singleElement().asString()
                .hasSizeLessThan(500).endsWith("…");
    }

    @Test
    void an_exception_is_told_with_its_cause_its_place_and_its_thread() {
        Failure.Thrown thrown = new Failure.Thrown(
                "main", new Failure.ThrownText("java.lang.ExceptionInInitializerError", ""),
                new Failure.ThrownText("Odd", "java.lang.Error"), PLACE);

        assertThat(english(Failure.Kind.EXCEPTION, thrown))
                .containsExactly(
                        "java.lang.ExceptionInInitializerError, caused by Odd (its text throws java.lang.Error), at A.java:1200, in main");
        assertThat(chinese(Failure.Kind.EXCEPTION, thrown))
                .containsExactly("java.lang.ExceptionInInitializerError，起因是 Odd（取它的文字时抛出 java.lang.Error），位于 A.java:1200，在 main 中");
    }

    @Test
    void the_text_of_an_exception_may_have_several_lines() {
        Failure.Thrown thrown = new Failure.Thrown("main", new Failure.ThrownText("Two\n{0} lines", ""), null, Failure.Place.UNKNOWN);

        assertThat(english(Failure.Kind.ASSERTION, thrown)).containsExactly("Two", "{0} lines, in main");
    }

    @Test
    void a_livelock_is_told_with_what_comes_round() {
        Failure.Repeats repeats = new Failure.Repeats("P",
                List.of(new Failure.Repeated(Kind.READ, "go", PLACE), new Failure.Repeated(Kind.YIELD, "", PLACE)));

        assertThat(english(Failure.Kind.LIVELOCK, new Failure.NoProgress(0, List.of(repeats))))
                .containsExactly("no thread gets any further: what they do comes round and round",
                        "P repeats: reads go (A.java:1200), yields (A.java:1200)");
        assertThat(english(Failure.Kind.LIVELOCK, new Failure.NoProgress(20_000, List.of())))
                .containsExactly("no end after 20000 steps; the last ones were");
        assertThat(chinese(Failure.Kind.LIVELOCK, new Failure.NoProgress(20_000, List.of(repeats))))
                .containsExactly("20000 步之后仍未结束，最后的几步是", "P 重复：读 go（A.java:1200）、让出（A.java:1200）");
    }
}
