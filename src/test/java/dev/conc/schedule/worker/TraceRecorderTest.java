package dev.conc.schedule.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.conc.schedule.Schedule;
import dev.conc.schedule.SourceClasses;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
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
        assertThat(rest.from()).as("the next step at the start is told anew too").isZero();
        assertThat(steps(rest)).extracting(TraceStep::what).startsWith("late", "late");
    }

    /** Of each kind of name one: fields and elements that are set while the main object is made, and a lock that a field holds later. */
    private static final String LATE_NAMES = """
            class Fork {}
            final Object left = new Object();
            final Object[] forks = {new Object(), new Object()};
            final Fork[] own = new Fork[1];
            volatile int count = 1;
            void main() throws Exception {
                Object fork = forks[0];
                own[0] = new Fork();
                Thread t = new Thread(() -> { synchronized (fork) { synchronized (left) { count++; } } });
                t.start();
                synchronized (fork) { synchronized (own[0]) { count++; } }
                t.join();
            }
            """;

    private static List<TraceSegment.Moment> after(List<TraceSegment.Moment> known, TraceSegment segment) {
        List<TraceSegment.Moment> all = new ArrayList<>(known.subList(0, Math.min(known.size(), segment.from())));
        all.addAll(segment.moments());
        return all;
    }

    @Test
    void a_step_is_told_by_the_same_names_while_it_is_taken_and_when_all_is_replayed() throws Exception {
        TraceSegment whole = tell(LATE_NAMES);
        int[] threads = steps(whole).stream().mapToInt(TraceStep::thread).toArray();
        LiveExecution live = live(LATE_NAMES);
        List<TraceSegment.Moment> told = List.of();
        for (int i = 0; i < threads.length; i++) {
            told = after(told, live.advance(Schedule.of(Arrays.copyOf(threads, i)), told.size(), Request.Pace.STILL));
            if (i > 5) {
                assertThat(told).as("after step %d, when all is held by something", i).isEqualTo(whole.moments().subList(0, i + 1));
            }
        }
        assertThat(steps(whole)).extracting(TraceStep::what)
                .contains("left", "forks[0]", "forks[1]", "own[0]", "count")
                .noneMatch(each -> each.contains("#") || each.startsWith("Object"));
    }

    @Test
    void fields_of_the_main_object_have_no_object_before_them_while_it_is_made() throws Exception {
        TraceSegment beginning = live("""
                int count = 1;
                void main() { count++; }
                """).advance(Schedule.parse("0"), 0, Request.Pace.STILL);

        assertThat(beginning.moments().getFirst().changes().getFirst().status().what()).isEqualTo("count");
        assertThat(steps(beginning)).extracting(TraceStep::what).containsExactly("count");
    }

    @Test
    void objects_of_the_main_class_are_told_apart_where_main_is_static() throws Exception {
        TraceSegment told = tell("""
                class Program {
                    int count;
                    static Program one = new Program(), two = new Program();
                    public static void main(String[] args) throws Exception {
                        Thread t = new Thread(() -> { one.count++; two.count++; });
                        t.start();
                        t.join();
                    }
                }
                """);
        assertThat(steps(told)).extracting(TraceStep::what).contains("Program#1.count", "Program#2.count").doesNotContain("count");
    }
}
