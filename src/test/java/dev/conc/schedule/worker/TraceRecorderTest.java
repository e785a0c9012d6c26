package dev.conc.schedule.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.conc.schedule.Schedule;
import dev.conc.schedule.SourceClasses;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceRecorderTest {
    @TempDir
    Path folder;

    private LiveExecution live(String source) throws IOException {
        SourceClasses.into(folder, "Program.java", source);
        Request.Load load = new Request.Load(List.of(folder.toString()), List.of(), "Program", Map.of());
        return new LiveExecution(() -> new ScheduleEngine().load(load, Engine.Detail.VALUES));
    }

    private TraceSegment tell(String source) throws IOException {
        return live(source).advance(Schedule.of(), 0, Request.Pace.TO_END);
    }

    private static List<TraceStep> steps(TraceSegment trace) {
        return trace.moments().stream().skip(1).map(each -> Objects.requireNonNull(each.step())).toList();
    }

    @Test
    void values_are_told_as_in_source_and_other_objects_by_a_type_that_the_program_knows() throws Exception {
        TraceSegment trace = tell("""
                import module java.base;
                enum Colour { RED { @Override public String toString() { throw new IllegalStateException(); } } }
                Object it;
                void main() {
                    it = "text"; it = 'c'; it = 1.5; it = true; it = null; it = Colour.RED;
                    it = Duration.ofSeconds(2); it = new int[0]; it = String.class; it = new Object();
                    it = (Runnable) () -> {}; it = List.of(1); it = Map.of(); it = Collections.unmodifiableSet(new TreeSet<>());
                    it = new ReentrantLock().newCondition(); it = ThreadLocal.withInitial(() -> 1);
                }
                """);
        assertThat(steps(trace)).filteredOn(step -> step.what().equals("it")).extracting(TraceStep::value).containsExactly(
                "\"text\"", "'c'", "1.5", "true", "null", "RED",
                "PT2S", "[]", "String.class", "Object#1",
                "Runnable#1", "[1]", "Map#1", "Set#1",
                "Condition#1", "ThreadLocal#1");
    }

    @Test
    void a_lock_that_a_try_finds_taken_is_not_told_as_locked() throws Exception {
        TraceSegment trace = tell("""
                import module java.base;
                final ReentrantLock lock = new ReentrantLock();
                void main() throws Exception {
                    lock.lock();
                    Thread t = new Thread(() -> IO.println(lock.tryLock()));
                    t.start(); t.join();
                    lock.unlock();
                    IO.println(lock.tryLock());
                }
                """);
        assertThat(trace.moments().stream().map(TraceSegment.Moment::printed)).filteredOn(each -> !each.isEmpty())
                .containsExactly("false\n", "true\n");
        assertThat(steps(trace)).filteredOn(step -> List.of(TraceEvent.ACQUIRE, TraceEvent.TAKEN).contains(step.event()))
                .extracting(TraceStep::thread, TraceStep::event)
                .containsExactly(tuple(0, TraceEvent.ACQUIRE), tuple(1, TraceEvent.TAKEN), tuple(0, TraceEvent.ACQUIRE));
    }

    @Test
    void what_gets_its_name_late_is_told_anew_to_who_knows_it_by_another() throws Exception {
        LiveExecution live = live("""
                Object late;
                void main() throws Exception {
                    Object lock = new Object();
                    Thread t = new Thread(() -> { synchronized (lock) { } });
                    synchronized (lock) { }
                    t.start(); t.join();
                    late = lock;
                }
                """);
        TraceSegment beginning = live.advance(Schedule.parse("0"), 0, Request.Pace.STILL);
        TraceSegment rest = live.advance(Schedule.parse("0"), 2, Request.Pace.TO_END);

        assertThat(steps(beginning)).extracting(TraceStep::what).containsExactly("Object#1");
        assertThat(rest.from()).isEqualTo(1);
        assertThat(rest.moments()).extracting(each -> Objects.requireNonNull(each.step()).what()).startsWith("late", "late");
    }
}
