package dev.conc.schedule.machine.replace.collection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.schedule.machine.Explored;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallbacksTest {
    private static Set<String> outcomes(String members) {
        Set<String> all = Explored.outcomes(members);
        assertThat(Explored.reduced(members)).isEqualTo(all);
        return all;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "list.forEach(i -> x += i) | 3,6,CME 1,CME 3",
            "list.stream().forEach(i -> x += i) | 3,6,CME 3",
            "list.iterator().forEachRemaining(i -> x += i) | 3,6,CME 0,CME 1,CME 3",
            "list.removeIf(i -> { x += i; return false; }) | 3,6,CME 3",
            "list.replaceAll(i -> { x += i; return i; }) | 3,6,CME 1,CME 3",
            "for (int i : list) { x += i; } | 3,6,CME 0,CME 1,CME 3"
    })
    void a_list_may_change_while_a_function_runs(String use, String outcomes) {
        assertThat(outcomes("""
            static List<Integer> list = new ArrayList<>(List.of(1, 2));
            static volatile int x;
            static void main() throws Exception {
                Thread t = new Thread(() -> list.add(3));
                t.start();
                try { %s; } catch (ConcurrentModificationException e) { System.out.print("CME "); }
                t.join();
                System.out.println(x);
            }""".formatted(use.endsWith("}") ? use + " " : use))).containsExactlyInAnyOrder(outcomes.split(","));
    }

    @ParameterizedTest
    @ValueSource(strings = {"map.forEach((k, v) -> x += v)", "map.compute(\"a\", (k, v) -> x += v)",
            "map.computeIfAbsent(\"c\", k -> x += 2)", "map.merge(\"a\", 2, (v, w) -> x += v + w)"})
    void a_map_may_change_while_a_function_runs(String use) {
        assertThat(outcomes("""
            static Map<String, Integer> map = new HashMap<>(Map.of("a", 1));
            static volatile int x;
            static void main() throws Exception {
                Thread t = new Thread(() -> map.put("b", 5));
                t.start();
                try { %s; System.out.println("done"); } catch (ConcurrentModificationException e) { System.out.println("CME"); }
                t.join();
            }""".formatted(use))).containsExactly("CME", "done");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Collections.synchronizedList(new ArrayList<>(List.of(1, 2)))", "new Vector<>(List.of(1, 2))"})
    void a_collection_that_locks_itself_keeps_its_lock_while_a_function_runs(String list) {
        assertThat(outcomes("""
            static List<Integer> list = %s;
            static volatile int x;
            static void main() throws Exception {
                Thread t = new Thread(() -> list.add(3)), u = new Thread(() -> x++);
                t.start(); u.start();
                list.forEach(i -> x += i + list.size());
                t.join(); u.join();
                System.out.println(list.size());
            }""".formatted(list))).containsExactly("3");
    }

    @Test
    void a_lock_that_a_collection_keeps_can_be_part_of_a_deadlock() {
        assertThat(outcomes("""
            static void main() throws Exception {
                List<Integer> list = new Vector<>(List.of(1));
                Object lock = new Object();
                Thread t = new Thread(() -> { synchronized (lock) { list.add(3); } });
                t.start();
                list.forEach(i -> { synchronized (lock) { } });
                t.join();
                System.out.println("done");
            }""")).containsExactly("DEADLOCK", "done");
    }

    @Test
    void a_parallel_stream_goes_over_what_is_there_then() {
        assertThat(Explored.reduced("""
            static List<Integer> list = new ArrayList<>(List.of(1, 2));
            static volatile int x;
            static void main() throws Exception {
                Thread t = new Thread(() -> list.set(1, 5));
                t.start();
                System.out.println(list.parallelStream().mapToInt(i -> { x = i; return i; }).sum());
                t.join();
            }""")).containsExactly("3", "6");
    }

    @Test
    void functions_that_take_no_steps_cost_none() {
        String one = "static void main() { List<Integer> list = new ArrayList<>(); list.%s; }";

        assertThat(Explored.steps(one.formatted("forEach(i -> { })"))).isEqualTo(Explored.steps(one.formatted("size()")));
        assertThat(Explored.steps(one.formatted("stream().map(i -> i).toList()"))).isEqualTo(Explored.steps(one.formatted("size()")));
    }

    @Test
    void null_is_refused_as_by_the_jdk() {
        assertThat(Explored.outcomes("""
            static void main() {
                try { new ArrayList<>(List.of(1)).forEach(null); } catch (NullPointerException e) { System.out.println("NPE"); }
                new ArrayList<>(List.of(2, 1)).sort(null);
            }""")).containsExactly("NPE");
    }
}
