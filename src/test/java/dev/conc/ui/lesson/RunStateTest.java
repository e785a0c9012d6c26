package dev.conc.ui.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.program.Program;
import dev.conc.program.run.Origin;
import dev.conc.program.run.Output;
import dev.conc.ui.lesson.RunState.Phase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RunStateTest {
    private static final RunState BEGUN = RunState.begin(new Program("demo/Hello", Path.of("Hello.java")), 1);
    private static final Origin A = new Origin.OfThread(1, "A");
    private static final Origin B = new Origin.OfThread(2, "B");

    private static Output piece(Origin by, String text, boolean endsLine) {
        return new Output(by, false, text, endsLine, 0);
    }

    @Test
    void a_piece_is_joined_with_what_its_thread_prints_next() {
        RunState run = BEGUN.with(List.of(piece(A, "one ", false)))
                .with(List.of(piece(B, "other", true)))
                .with(List.of(piece(A, "two", true), piece(A, "three", true)));
        assertThat(run.lines()).extracting(Output::text).containsExactly("one two", "other", "three");
    }

    @Test
    void pieces_of_the_two_streams_are_not_joined() {
        RunState run = BEGUN.with(List.of(piece(A, "out", false), new Output(A, true, "err", true, 0)));
        assertThat(run.lines()).extracting(Output::text).containsExactly("out", "err");
    }

    @Test
    void the_oldest_lines_go_when_there_are_too_many() {
        List<Output> many = IntStream.range(0, RunState.MOST_LINES + 5).mapToObj(i -> piece(A, "line " + i, true)).toList();
        RunState run = BEGUN.with(many);
        assertThat(run.lines()).hasSize(RunState.MOST_LINES);
        assertThat(run.lines().getFirst().text()).isEqualTo("line 5");
        assertThat(run.dropped()).isEqualTo(5);
        assertThat(run.with(many.subList(0, 10)).dropped()).isEqualTo(15);
    }

    @Test
    void a_line_that_never_ends_is_bounded_too() {
        List<Output> dots = java.util.Collections.nCopies(50, piece(A, ".".repeat(10_000), false));
        assertThat(BEGUN.with(dots).lines()).allSatisfy(line -> assertThat(line.text().length()).isLessThan(200_000));
    }

    @Test
    void lines_are_tagged_when_anybody_but_main_prints() {
        Output main = Fixture.line(Fixture.main(), "x");
        assertThat(BEGUN.with(List.of(main, main)).hasSeveralOrigins()).isFalse();
        assertThat(BEGUN.with(List.of(main, piece(A, "x", true))).hasSeveralOrigins()).isTrue();
        assertThat(BEGUN.with(List.of(piece(A, "x", true))).hasSeveralOrigins()).isTrue();
    }

    @Test
    void a_run_goes_on_until_it_has_ended() {
        assertThat(BEGUN.isGoingOn()).isTrue();
        assertThat(BEGUN.with(Fixture.running()).isGoingOn()).isTrue();
        assertThat(List.of(Fixture.ended(), Fixture.notCompiled(), new Phase.Failed("no JVM")))
                .noneMatch(phase -> BEGUN.with(phase).isGoingOn());
    }

    @Property
    void what_each_thread_printed_is_kept_in_its_order_however_it_came(@ForAll("pieces") List<List<Output>> batches) {
        RunState run = BEGUN;
        List<Output> all = new ArrayList<>();
        for (List<Output> batch : batches) {
            run = run.with(batch);
            all.addAll(batch);
        }
        for (Origin origin : List.of(A, B)) {
            assertThat(text(run.lines(), origin)).isEqualTo(text(all, origin));
        }
    }

    private static String text(List<Output> outputs, Origin origin) {
        return outputs.stream().filter(each -> each.origin().equals(origin))
                .map(each -> each.text() + (each.endsLine() ? "\n" : "")).collect(Collectors.joining());
    }

    @Provide
    Arbitrary<List<List<Output>>> pieces() {
        return Combinators.combine(Arbitraries.of(A, B), Arbitraries.strings().alpha().ofMaxLength(3), Arbitraries.of(true, false))
                .as(RunStateTest::piece).list().ofMaxSize(6).list().ofMaxSize(6);
    }
}
