package dev.conc.program.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.Conc;
import dev.conc.program.Program;
import dev.conc.program.compile.ClassCache;
import dev.conc.program.compile.Compiler;
import dev.conc.program.compile.Libraries;
import dev.conc.schedule.End;
import dev.conc.schedule.worker.Request.Pace;
import dev.conc.schedule.worker.ThreadStatus;
import dev.conc.schedule.worker.TraceSegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real programs whose execution stands still between requests. */
class AdvanceIT {
    private static final String PLUS_ONE = """
            int count = 0;

            void main() throws InterruptedException {
                Thread a = new Thread(() -> count++, "A");
                a.start();
                count++;
                a.join();
                IO.println("count: " + count);
            }
            """;

    private static final String ROUNDS = """
            int count = 0;

            void main() {
                for (int i = 0; i < 5000; i++) {
                    count++;
                }
                IO.println("count: " + count);
            }
            """;

    @TempDir
    private Path folder;

    private Workbench open(String name, String source) throws Exception {
        Path file = Files.writeString(folder.resolve(name + ".java"), source);
        Compiler compiler = new Compiler(new ClassCache(Conc.CACHE.resolve("programs")), new Libraries(Conc.LIBRARIES, _ -> {}));
        return Workbench.open(compiler, Program.ofFile(file), new Workbench.Settings(Map.of()));
    }

    private static List<String> told(TraceSegment segment) {
        return segment.moments().stream().map(TraceSegment.Moment::step).filter(Objects::nonNull)
                .map(each -> each.thread() + " " + each.event().name().toLowerCase(Locale.ROOT) + " " + each.what() + " " + each.value())
                .toList();
    }

    @Test
    void real_threads_stand_still_between_steps() throws Exception {
        try (Workbench bench = open("PlusOne", PLUS_ONE)) {
            assertThat(told(bench.advance("-", 0, Pace.STILL, true))).isEmpty();
            assertThat(told(bench.advance("0", 1, Pace.STILL, true))).containsExactly("0 start A ");
            assertThat(told(bench.advance("0.1x2", 2, Pace.STILL, true))).containsExactly("1 begin  ", "1 read count 0");
            assertThat(told(bench.advance("0.1x2.0", 4, Pace.OVER_LINE, true))).containsExactly("0 read count 0", "0 write count 1");
            assertThat(told(bench.advance("0.1x2.0x2.1", 6, Pace.UNTIL_BLOCKED, true))).containsExactly("1 write count 1", "1 end  ");
            TraceSegment end = bench.advance("0.1x2.0x2.1x2", 8, Pace.TO_END, true);
            assertThat(end.end()).isEqualTo(End.NORMAL);
            assertThat(end.moments()).extracting(TraceSegment.Moment::printed).contains("count: 1\n");
        }
    }

    @Test
    void another_way_begins_again_and_tells_the_same_as_the_whole() throws Exception {
        try (Workbench bench = open("PlusOne", PLUS_ONE)) {
            bench.advance("0.1x2", 0, Pace.TO_END, true);
            TraceSegment other = bench.advance("0x3.1", 0, Pace.TO_END, true);
            Playback whole = bench.play("0x3.1", Pace.TO_END);
            assertThat(other.moments().stream().map(TraceSegment.Moment::step).filter(Objects::nonNull).toList()).isEqualTo(whole.steps());
            assertThat(other.end()).isEqualTo(whole.end());
        }
    }

    @Test
    void a_lock_is_named_by_the_field_that_holds_it_also_when_its_own_fields_are_shared() throws Exception {
        String source = """
                static class Account { int balance; }
                Account left = new Account();

                void main() throws InterruptedException {
                    Thread a = Thread.ofVirtual().start(() -> left.balance++);
                    a.join();
                    synchronized (left) { left.balance++; }
                }
                """;
        try (Workbench bench = open("Named", source)) {
            assertThat(told(bench.advance("-", 0, Pace.TO_END, true))).contains("0 acquire left ", "0 release left ");
        }
    }

    @Test
    void fields_of_the_same_name_are_told_apart_by_their_objects() throws Exception {
        String source = """
                static class Account { int balance; }
                final Account left = new Account(), right = new Account();
                int total;

                void main() throws InterruptedException {
                    Thread a = new Thread(() -> { left.balance = 1; right.balance = 2; total = 3; });
                    a.start();
                    a.join();
                }
                """;
        try (Workbench bench = open("Accounts", source)) {
            assertThat(told(bench.advance("-", 0, Pace.TO_END, true)))
                    .contains("1 write Account#1.balance 1", "1 write Account#2.balance 2", "1 write total 3");
        }
    }

    @Test
    void a_thread_without_a_name_is_called_by_its_number() throws Exception {
        try (Workbench bench = open("Nameless",
                PLUS_ONE.replace("new Thread(() -> count++, \"A\")", "Thread.ofVirtual().unstarted(() -> count++)"))) {
            TraceSegment whole = bench.advance("-", 0, Pace.TO_END, true);
            assertThat(told(whole)).contains("0 start #1 ", "0 join #1 ");
            assertThat(whole.moments().getLast().changes()).extracting(each -> each.status().name()).containsExactly("main", "#1");
        }
    }

    /** A permit that one thread puts there for another to take is nothing that the other holds. */
    @Test
    void a_semaphore_that_hands_over_is_held_by_nobody_and_one_that_guards_is_held() throws Exception {
        String source = """
                import java.util.concurrent.Semaphore;

                Semaphore go = new Semaphore(0);
                Semaphore guard = new Semaphore(1);

                void main() throws InterruptedException {
                    new Thread(() -> { go.release(); go.release(); }).start();
                    go.acquire();
                    go.acquire();
                    guard.acquire();
                    guard.release();
                }
                """;
        try (Workbench bench = open("HandOver", source)) {
            TraceSegment whole = bench.advance("-", 0, Pace.TO_END, true);
            assertThat(told(whole)).contains("0 acquire go ", "0 acquire guard ");
            TraceSegment waits = bench.advance("0.1x2.0", 0, Pace.UNTIL_BLOCKED, true);
            assertThat(waits.moments().getLast().changes()).anySatisfy(each -> {
                assertThat(each.status().readiness()).isEqualTo(ThreadStatus.Readiness.BLOCKED);
                assertThat(each.status().waitsFor()).as("who holds it up").isEqualTo(-1);
            });
            assertThat(whole.moments().stream().flatMap(each -> each.changes().stream()).flatMap(each -> each.holds().stream()).distinct())
                    .extracting(TraceSegment.Hold::what).containsExactly("guard");
        }
    }

    @Test
    void ten_thousand_events_are_told() throws Exception {
        try (Workbench bench = open("Rounds", ROUNDS)) {
            TraceSegment whole = bench.advance("-", 0, Pace.TO_END, true);
            assertThat(whole.moments()).hasSizeGreaterThan(10_000);
            assertThat(whole.end()).isEqualTo(End.NORMAL);
        }
    }
}
