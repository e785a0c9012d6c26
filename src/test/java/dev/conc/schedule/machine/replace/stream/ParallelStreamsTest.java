package dev.conc.schedule.machine.replace.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.schedule.machine.Explored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParallelStreamsTest {

    private static String main(String body) {
        return "static int x;\nstatic void main() throws Exception {\n" + body + "\n}";
    }

    @Test
    void actions_run_in_several_threads_at_once() {
        assertThat(Explored.outcomes(main("List.of(1, 2).parallelStream().forEach(each -> x++); System.out.println(x);")))
                .containsExactly("1", "2");
        assertThat(Explored
                .outcomes(main("java.util.stream.LongStream.range(0, 2).parallel().map(each -> x = x + 1).sum(); System.out.println(x);")))
                .containsExactly("1", "2");
    }

    @Test
    void a_lock_in_an_action_excludes() {
        assertThat(Explored.outcomes(main(
                "Object lock = new Object(); List.of(1, 2).parallelStream().forEach(each -> { synchronized (lock) { x++; } }); System.out.println(x);")))
                .containsExactly("2");
    }

    @Test
    void without_parallel_one_thread_does_all() {
        assertThat(Explored.outcomes(
                main("List.of(1, 2).parallelStream().map(each -> each).sequential().forEach(each -> x++); System.out.println(x);")))
                .containsExactly("2");
        assertThat(Explored.outcomes(
                main("List.of(2, 1).stream().sorted().parallel().sorted().sequential().forEach(each -> x++); System.out.println(x);")))
                .containsExactly("2");
    }

    @Test
    void what_comes_before_sorting_runs_in_several_threads_too() {
        assertThat(Explored.outcomes(
                main("var all = List.of(3, 1).parallelStream().peek(each -> x++).sorted().toList(); System.out.println(all + \" \" + x);")))
                .containsExactly("[1, 3] 1", "[1, 3] 2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "IntStream.rangeClosed(1, 5).parallel().sum() | 15",
            "IntStream.rangeClosed(1, 5).parallel().mapToObj(i -> \"\" + i).reduce(\"\", String::concat) | 12345",
            "IntStream.rangeClosed(1, 5).parallel().filter(i -> i > 1).mapToObj(i -> \"\" + i).collect(Collectors.joining(\",\")) | 2,3,4,5",
            "Stream.of(1, 2, 3).parallel().reduce(0, (sum, each) -> sum + each, Integer::sum) | 6",
            "Stream.of(\"a\", \"b\", \"c\").parallel().collect(StringBuilder::new, StringBuilder::append, StringBuilder::append).toString() | abc",
            "Arrays.toString(List.of(3, 1, 2).parallelStream().map(i -> i * 2).toArray(Integer[]::new)) | [6, 2, 4]",
            "Arrays.toString(IntStream.of(3, 1, 2).parallel().sorted().toArray()) | [1, 2, 3]",
            "List.of(3, 1, 2, 1).parallelStream().distinct().skip(1).toList() | [1, 2]",
            "IntStream.iterate(1, i -> i * 2).parallel().limit(4).boxed().toList() | [1, 2, 4, 8]",
            "IntStream.range(0, 9).parallel().takeWhile(i -> i < 2).count() | 2",
            "IntStream.range(0, 9).parallel().dropWhile(i -> i < 7).boxed().toList() | [7, 8]",
            "List.of(3, 1, 2).parallelStream().max(Comparator.naturalOrder()).get() | 3",
            "List.of(3, 1, 2).parallelStream().min(Comparator.naturalOrder()).get() | 1",
            "DoubleStream.of(1, 2, 3).parallel().average().getAsDouble() | 2.0",
            "DoubleStream.of(0.1, 0.2, 0.3).parallel().sum() | 0.6",
            "LongStream.of(1, 2, 3).parallel().summaryStatistics().getMax() | 3",
            "IntStream.range(0, 3).parallel().allMatch(i -> i < 3) | true",
            "IntStream.range(0, 3).parallel().noneMatch(i -> i == 2) | false",
            "IntStream.range(0, 3).parallel().anyMatch(i -> i == 5) | false",
            "List.of(1, 2, 3).parallelStream().filter(i -> i > 1).findFirst().get() | 2",
            "Stream.concat(Stream.of(1), List.of(2, 3).parallelStream()).isParallel() | true",
            "IntStream.range(0, 4).parallel().boxed().collect(Collectors.groupingBy(i -> i % 2)) | {0=[0, 2], 1=[1, 3]}",
            "IntStream.range(0, 4).parallel().boxed().collect(Collectors.groupingByConcurrent(i -> i % 2, Collectors.counting())) | {0=2, 1=2}",
            "List.of(1, 2).parallelStream().flatMap(i -> List.of(i, -i).parallelStream()).toList() | [1, -1, 2, -2]"
    })
    void results_are_put_together_in_the_order_of_the_elements(String expression, String result) {
        String qualified = expression.replaceAll("\\b((?:Int|Long|Double)?Stream|Collectors)\\b(?=\\.)", "java.util.stream.$1");
        assertThat(Explored.outcomes(main("System.out.println(" + qualified + ");"))).containsExactly(result);
    }

    @Test
    void any_element_may_be_found_but_only_one_comes_first() {
        assertThat(Explored.outcomes(main("System.out.println(List.of(1, 2).parallelStream().findAny().get());"))).containsExactly("1",
                "2");
        assertThat(Explored.outcomes(main("System.out.println(List.of(1, 2).parallelStream().findFirst().get());"))).containsExactly("1");
    }

    @Test
    void a_part_that_has_not_begun_is_left_out_when_something_is_found() {
        assertThat(Explored.outcomes(main(
                "boolean found = List.of(1, 2).parallelStream().anyMatch(each -> { synchronized (Program.class) { x++; } return true; }); System.out.println(found + \" \" + x);")))
                .containsExactly("true 1", "true 2");
    }

    @Test
    void ordered_actions_come_one_after_the_other() {
        assertThat(Explored.outcomes(main(
                "List.of(1, 2, 3).parallelStream().map(each -> each * 2).forEachOrdered(each -> { x++; System.out.print(each); }); System.out.println(\" \" + x);")))
                .containsExactly("246 3");
        assertThat(Explored.outcomes(main("List.of(1, 2).parallelStream().forEach(System.out::print); System.out.println();")))
                .containsExactly("12", "21");
    }

    @Test
    void an_exception_does_not_wait_for_the_other_threads() {
        assertThat(Explored.outcomes("""
            static volatile int x;
            static void main() {
                try { List.of(1, 2).parallelStream().forEach(each -> { if (each == 1) throw new IllegalStateException("bad"); x = 1; }); }
                catch (IllegalStateException e) { System.out.println(e.getMessage() + " " + x); }
            }""")).containsExactly("bad 0", "bad 1");
    }

    @Test
    void of_two_exceptions_the_first_one_comes_out() {
        assertThat(Explored.outcomes(main(
                "try { List.of(1, 2).parallelStream().forEach(each -> { throw new UnsupportedOperationException(\"bad \" + each); }); } catch (RuntimeException e) { System.out.println(e.getMessage()); }")))
                .containsExactly("bad 1", "java.lang.UnsupportedOperationException: bad 2");
    }

    @Test
    void the_threads_belong_to_the_pool_that_asks() {
        assertThat(Explored.outcomes(main("""
            ForkJoinPool pool = new ForkJoinPool(2);
            System.out.println(pool.submit(() -> List.of(1, 2).parallelStream().map(each -> Thread.currentThread().getName()).toList()).get());
            System.out.println(List.of(1, 2).parallelStream().map(each -> Thread.currentThread().getName()).toList());""")))
                .containsExactly(
                        "[ForkJoinPool-1-worker-1, ForkJoinPool-1-worker-2] [main, ForkJoinPool.commonPool-worker-1]");
    }

    @Test
    void an_array_is_filled_by_several_threads() {
        assertThat(Explored.outcomes(main("int[] a = new int[2]; Arrays.parallelSetAll(a, i -> x++); System.out.println(a[0] + a[1]);")))
                .containsExactly("0", "1");
        assertThat(Explored.outcomes(main(
                "int[] a = {3, 1, 2}; Arrays.parallelSort(a); Arrays.parallelPrefix(a, Integer::sum); System.out.println(Arrays.toString(a));")))
                .containsExactly("[1, 3, 6]");
    }

    @Test
    void bulk_operations_of_a_map_run_in_several_threads() {
        String map = "var map = new ConcurrentHashMap<>(Map.of(1, 10, 2, 20)); ";
        assertThat(Explored.outcomes(main(map + "map.forEach(1, (k, v) -> x++); System.out.println(x);"))).containsExactly("1", "2");
        assertThat(Explored.outcomes(main(map + "map.forEachKey(9, k -> x++); System.out.println(x);"))).containsExactly("2");
        assertThat(Explored.outcomes(
                main(map + """
            System.out.println(map.reduceValues(1, Integer::sum) + " " + map.reduceKeysToInt(1, k -> k, 0, Integer::sum) + " " + map.search(1, (k, v) -> v == 20 ? k : null)
                + " " + map.reduce(1, (k, v) -> k * v, Math::max) + " " + map.reduceEntries(1, e -> e.getValue(), Math::min) + " " + map.searchValues(1, v -> v > 99 ? v : null));""")))
                .containsExactly("30 3 2 40 10 null");
    }
}
