package dev.conc.schedule.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.schedule.Schedule;
import dev.conc.schedule.SourceClasses;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two threads, A and B: A does something, B does all of its own, A goes on. */
class LostUpdatesTest {
    private static final String PROGRAM = """
            import java.util.*;
            import java.util.concurrent.atomic.*;
            int count;
            volatile int shared;
            boolean over;
            final int[] cells = new int[2];
            final AtomicInteger atomic = new AtomicInteger();
            final Map<String, Integer> map = new HashMap<>();
            void main() throws Exception {
                Thread a = new Thread(() -> { <a>; });
                Thread b = new Thread(() -> { <b>; });
                a.start(); b.start(); a.join(); b.join();
            }
            """;

    @TempDir
    Path folder;

    /** All steps where A stops after so many of its steps until B has ended. */
    private List<TraceStep> steps(String a, String b, int ofA) throws IOException {
        SourceClasses.into(folder, "Program.java", PROGRAM.replace("<a>", a).replace("<b>", b));
        Request.Load load = new Request.Load(List.of(folder.toString()), List.of(), "Program", Map.of());
        LiveExecution live = new LiveExecution(() -> new ScheduleEngine().load(load, Engine.Detail.VALUES));
        String begun = "0";
        while (threads(live, begun) < 3) {
            begun += ".0";
        }
        String until = begun + ".1".repeat(ofA + 1);
        live.advance(Schedule.parse(until), 0, Request.Pace.STILL);
        until += ".2";
        TraceSegment told = live.advance(Schedule.parse(until), 0, Request.Pace.UNTIL_BLOCKED);
        until = until(told);
        told = live.advance(Schedule.parse(until + ".1"), 0, Request.Pace.TO_END);
        return told.moments().stream().skip(1).map(each -> Objects.requireNonNull(each.step())).toList();
    }

    private static int threads(LiveExecution live, String schedule) {
        return (int) live.advance(Schedule.parse(schedule), 0, Request.Pace.STILL).moments().stream()
                .flatMap(each -> each.changes().stream())
                .filter(each -> each.status().readiness().canRun()).mapToInt(TraceSegment.Change::thread).distinct().count();
    }

    private static String until(TraceSegment told) {
        return Schedule.of(told.moments().stream().skip(1).mapToInt(each -> Objects.requireNonNull(each.step()).thread()).toArray())
                .toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"count++", "shared++", "cells[1]++", "atomic.set(atomic.get() + 1)", "if (count == 0) count = 7",
            "atomic.setRelease(atomic.getAcquire() + 1)"})
    void a_write_that_destroys_what_its_thread_has_not_seen_is_told_with_the_step(String a) throws Exception {
        List<TraceStep> steps = steps(a, a.replace("== 0", "== 0 || true"), 1);

        List<TraceStep> losing = steps.stream().filter(TraceStep::losesUpdate).toList();
        assertThat(losing).singleElement().satisfies(each -> {
            assertThat(each.event()).isEqualTo(TraceEvent.WRITE);
            assertThat(each.thread()).isEqualTo(1);
            TraceStep destroyed = steps.get(each.destroys());
            assertThat(destroyed.thread()).isEqualTo(2);
            assertThat(destroyed.event()).isEqualTo(TraceEvent.WRITE);
            assertThat(destroyed.what()).isEqualTo(each.what());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "count++; | shared++;",
            "int seen = atomic.get(); atomic.incrementAndGet(); | atomic.incrementAndGet();",
            "int seen = atomic.get(); atomic.compareAndSet(0, 1); | atomic.set(5);",
            "int seen = atomic.get(); atomic.getAndSet(9); | atomic.set(5);",
            "cells[0]++; | cells[1]++;",
            "map.get(\"a\"); map.put(\"a\", 1); | map.put(\"b\", 1);",
            "int seen = count; seen = count; seen = count; | int seen = count;",
            "int seen = count; count = 3; | count = 0;",
            "if (!over) over = true; | over = true;",
            "count = 1; count = 2; | count = 3;"})
    void a_write_that_destroys_nothing_unseen_is_told_as_any_other(String program) throws Exception {
        String[] parts = program.split(" \\| ");
        assertThat(steps(parts[0], parts[1], 1)).filteredOn(TraceStep::losesUpdate).isEmpty();
    }

    @Test
    void what_was_read_again_before_the_write_is_not_lost() throws Exception {
        List<TraceStep> steps = steps("int seen = count; count = count + 1;", "count++;", 1);
        assertThat(IntStream.range(0, steps.size()).filter(each -> steps.get(each).losesUpdate())).isEmpty();
    }
}
