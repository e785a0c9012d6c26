package dev.conc.ui.plain;

import static dev.conc.ui.plain.PlainExplorationTest.ended;
import static dev.conc.ui.plain.PlainExplorationTest.trace;
import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.program.control.Playback;
import dev.conc.schedule.End;
import dev.conc.schedule.Failures;
import dev.conc.schedule.worker.TraceEvent;
import dev.conc.schedule.worker.TraceStep;
import dev.conc.ui.plain.FoldedTrace.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class FoldedTraceTest {
    private static TraceStep step(int thread, TraceEvent event, String what, int line) {
        return new TraceStep(thread, event, what, "1", "Two.java", line);
    }

    private static Playback playback(List<TraceStep> steps) {
        return Playback.of(trace(End.NORMAL, "", Failures.thrown("none"), steps, List.of(ended("main"), ended("T1"), ended("T2"))));
    }

    @Property
    void every_step_is_in_one_part_in_its_order(@ForAll long seed, @ForAll @IntRange(min = 1, max = 400) int length) {
        Random random = new Random(seed);
        List<TraceStep> steps = new ArrayList<>();
        while (steps.size() < length) {
            List<TraceStep> round = new ArrayList<>();
            for (int i = random.nextInt(1, 6); i > 0; i--) {
                round.add(step(random.nextInt(3), random.nextBoolean() ? TraceEvent.READ : TraceEvent.START, "x", random.nextInt(1, 4)));
            }
            for (int i = random.nextInt(1, 30); i > 0; i--) {
                steps.addAll(round);
            }
        }

        int next = 1;
        for (Part part : FoldedTrace.of(playback(steps))) {
            int first = switch (part) {
                case Part.Step one -> one.number() + 1;
                case Part.Alone alone -> alone.first();
                case Part.Rounds rounds -> rounds.first();
                case Part.Left _ -> next;
            };
            assertThat(first).isEqualTo(next);
            next += part.steps();
        }
        assertThat(next).isEqualTo(steps.size() + 1);
    }

    @Example
    void rounds_of_a_loop_are_folded_but_the_first_and_the_last() {
        List<TraceStep> steps = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            steps.add(step(1, TraceEvent.READ, "int[" + i + "]", 5));
            steps.add(step(1, TraceEvent.WRITE, "sum", 6));
        }

        assertThat(FoldedTrace.of(playback(steps))).containsExactly(
                new Part.Step(0), new Part.Step(1), new Part.Rounds(3, 198, 2, 99, 2, 5, 6), new Part.Step(198), new Part.Step(199));
    }

    @Example
    void rounds_of_several_threads_are_folded_too() {
        List<TraceStep> steps = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            steps.add(step(1, TraceEvent.READ, "turn", 5));
            steps.add(step(2, TraceEvent.WRITE, "turn", 9));
        }

        assertThat(FoldedTrace.of(playback(steps))).contains(new Part.Rounds(3, 198, 2, 99, 2, 0, 0)).hasSize(5);
    }

    @Example
    void what_main_does_before_there_is_another_thread_is_one_line() {
        List<TraceStep> steps = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            steps.add(step(0, TraceEvent.WRITE, i % 7 < 3 ? "x" : "y", i));
        }
        steps.add(step(0, TraceEvent.START, "T1", 70));
        steps.add(step(1, TraceEvent.READ, "x", 4));

        assertThat(FoldedTrace.of(playback(steps))).containsExactly(new Part.Alone(1, 60, 0), new Part.Step(60), new Part.Step(61));
    }

    @Example
    void an_execution_as_long_as_is_told_is_three_rows_if_it_is_one_loop() {
        List<TraceStep> steps = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            steps.add(step(1, TraceEvent.WRITE, "int[" + i + "]", 5));
        }

        assertThat(FoldedTrace.of(playback(steps)))
                .containsExactly(new Part.Step(0), new Part.Rounds(2, 99_999, 2, 99_999, 1, 5, 5), new Part.Step(99_999));
    }

    @Example
    void a_short_execution_is_shown_as_it_is() {
        List<TraceStep> steps = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            steps.add(step(1, TraceEvent.READ, "x", 5));
        }

        assertThat(FoldedTrace.of(playback(steps))).hasSize(40).allSatisfy(part -> assertThat(part).isInstanceOf(Part.Step.class));
    }
}
