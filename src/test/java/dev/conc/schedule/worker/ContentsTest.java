package dev.conc.schedule.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.schedule.End;
import dev.conc.schedule.Schedule;
import dev.conc.schedule.SourceClasses;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What steps at collections and arrays tell of them. */
class ContentsTest {
    @TempDir
    Path folder;

    /** The program's steps that read or write a variable, each with what it saw or left. */
    private List<String> values(String variable, String source) throws IOException {
        return run(source).stream().filter(each -> each.what().equals(variable))
                .map(each -> each.event().name().toLowerCase(Locale.ROOT) + " " + each.value()).toList();
    }

    private List<TraceStep> run(String source) throws IOException {
        SourceClasses.into(folder, "Program.java", "import java.util.concurrent.*;\n" + source);
        Request.Load load = new Request.Load(List.of(folder.toString()), List.of(), "Program", Map.of());
        LiveExecution live = new LiveExecution(() -> new ScheduleEngine().load(load, Engine.Detail.LOCALS));
        TraceSegment all = live.advance(Schedule.of(), 0, Request.Pace.TO_END);
        assertThat(all.end()).isEqualTo(End.NORMAL);
        return all.moments().stream().skip(1).map(each -> Objects.requireNonNull(each.step())).toList();
    }

    @Test
    void a_collection_tells_what_is_in_it_after_each_step() throws Exception {
        assertThat(values("list", """
                final List<String> list = new ArrayList<>();
                void main() { list.add("a"); list.add("b"); list.remove("a"); }
                """)).containsExactly("write [a]", "write [a, b]", "write [b]");
        assertThat(values("map", """
                final Map<String, Integer> map = new ConcurrentHashMap<>();
                void main() { map.merge("a", 1, Integer::sum); map.merge("a", 1, Integer::sum); map.get("a"); }
                """)).containsExactly("write {a=1}", "write {a=2}", "read {a=2}");
        assertThat(values("seen", """
                final Set<Integer> seen = ConcurrentHashMap.newKeySet();
                void main() { seen.add(7); }
                """)).containsExactly("write [7]");
    }

    @Test
    void a_field_tells_what_is_in_the_array_or_collection_that_it_holds() throws Exception {
        assertThat(values("cells", """
                int[] cells = {1, 2};
                void main() { cells[0] = 5; int sum = cells[0] + cells[1]; }
                """)).containsSubsequence("read [1, 2]", "read [5, 2]");
        assertThat(values("names", """
                List<String> names = new LinkedList<>(List.of("x"));
                void main() { names.add("y"); names.size(); }
                """)).containsSubsequence("read [x]", "write [x, y]", "read [x, y]");
    }

    @Test
    void of_many_elements_the_first_and_the_number_are_told() throws Exception {
        assertThat(values("queue", """
                Queue<Integer> queue = new ArrayDeque<>();
                void main() { for (int i = 1; i <= 6; i++) { queue.add(i); } }
                """)).endsWith("write [1, 2, 3, 4, 5]", "read [1, 2, 3, 4, 5]", "write [1, 2, 3, …] (6)");
        assertThat(values("words", """
                final List<String> words = new ArrayList<>();
                void main() { words.add("a word that has many more letters than anybody reads"); }
                """)).containsExactly("write [a word that has man…]");
    }

    @Test
    void an_element_of_the_program_is_named_and_none_of_its_code_is_run() throws Exception {
        assertThat(values("tasks", """
                record Task(int id) { public String toString() { throw new AssertionError(); } }
                final Map<Task, List<Task>> tasks = new HashMap<>();
                void main() { tasks.put(new Task(1), new ArrayList<>(List.of(new Task(2)))); tasks.size(); }
                """)).containsExactly("write {Task#1=ArrayList#1}", "read {Task#1=ArrayList#1}");
    }

    @Test
    void a_collection_of_the_programs_own_class_is_not_asked() throws Exception {
        assertThat(values("own", """
                static class Own extends ArrayList<String> { public Iterator<String> iterator() { throw new AssertionError(); } public int size() { throw new AssertionError(); } }
                Own own = new Own();
                void main() { own.add("a"); }
                """)).containsExactly("write Own#1", "read Own#1", "write ");
    }

    @Test
    void a_collection_that_holds_itself_is_told() throws Exception {
        assertThat(values("list", """
                final List<Object> list = new ArrayList<>();
                void main() { list.add(list); }
                """)).containsExactly("write [ArrayList#1]");
    }
}
