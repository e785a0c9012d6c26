package dev.conc.schedule.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.schedule.End;
import dev.conc.schedule.Local;
import dev.conc.schedule.Schedule;
import dev.conc.schedule.SourceClasses;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalsTest {
    @TempDir
    Path folder;

    /** The local variables of a thread before the step that writes a variable. */
    private List<Local> before(String variable, String source) throws IOException {
        SourceClasses.into(folder, "Program.java", source);
        Request.Load load = new Request.Load(List.of(folder.toString()), List.of(), "Program", Map.of());
        LiveExecution live = new LiveExecution(() -> new ScheduleEngine().load(load, Engine.Detail.LOCALS));
        TraceSegment all = live.advance(Schedule.of(), 0, Request.Pace.TO_END);
        assertThat(all.end()).isEqualTo(End.NORMAL);
        for (int i = 1; i < all.moments().size(); i++) {
            TraceStep step = java.util.Objects.requireNonNull(all.moments().get(i).step());
            if (step.event() == TraceEvent.WRITE && step.what().equals(variable)) {
                return last(all, i - 1, step.thread());
            }
        }
        throw new AssertionError("nobody writes " + variable);
    }

    private static List<Local> last(TraceSegment all, int from, int thread) {
        for (int i = from; i >= 0; i--) {
            for (TraceSegment.Change change : all.moments().get(i).changes()) {
                if (change.thread() == thread) {
                    return change.locals();
                }
            }
        }
        throw new AssertionError("thread " + thread + " never stood anywhere");
    }

    @Test
    void variables_are_shown_while_they_are_in_scope() throws Exception {
        assertThat(before("x", """
                int x;
                int before;
                void main() {
                    { int gone = 1; before = gone; }
                    String name = "a";
                    double half = 0.5; char letter = 'c'; long large = 1L << 40; boolean yes = true; byte small = 1; short shorter = 2; float part = 0.25f;
                    int[] cells = {1};
                    x = 7;
                    int later = x;
                }
                """)).containsExactly(
                new Local("name", "\"a\""), new Local("half", "0.5"), new Local("letter", "'c'"), new Local("large", "1099511627776"),
                new Local("yes", "true"),
                new Local("small", "1"), new Local("shorter", "2"), new Local("part", "0.25"), new Local("cells", "int[]#1"));
    }

    @Test
    void a_loop_counts_and_a_lambda_shows_what_it_has_captured() throws Exception {
        assertThat(before("x", """
                int x;
                int sum;
                void main() throws Exception {
                    int captured = 5;
                    Thread t = new Thread(() -> {
                        for (int i = 0; i < 3; i++) {
                            sum += i;
                        }
                        int own = captured + 1;
                        x = own;
                    });
                    t.start(); t.join();
                }
                """)).containsExactlyInAnyOrder(new Local("captured", "5"), new Local("own", "6"));
    }

    @Test
    void after_a_call_the_callers_variables_are_shown_again() throws Exception {
        assertThat(before("x", """
                int x;
                int y;
                int twice(int n) { int result = 2 * n; y = result; return result; }
                void main() {
                    int mine = 1;
                    x = twice(mine);
                }
                """)).containsExactly(new Local("mine", "1"));
    }
}
