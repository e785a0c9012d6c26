package dev.conc.schedule.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.schedule.MachineOptions;
import dev.conc.schedule.explore.Explorer;
import dev.conc.schedule.explore.result.Race;
import dev.conc.schedule.explore.result.Strategy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SharedTypesTest {
    private static List<Race> races(String members) {
        return new Explorer(() -> Explored.load(members, new MachineOptions(false, false, false, 5_000)),
                dev.conc.schedule.explore.result.ExploreOptions.of(Strategy.DPOR)).explore().races();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "static final StringBuilder log = new StringBuilder();| log.append('a') | log.append(1) | log | 1a,a1",
            "static final List<StringBuilder> all = List.of(new StringBuilder());| all.get(0).append(Integer.valueOf(2)) | all.get(0).append(\"b\") | all.get(0) | 2b,b2",
            "static final Map<String, StringBuilder> all = Map.of(\"k\", new StringBuilder());| all.get(\"k\").append(2) | all.values().forEach(each -> each.append('b')) | all.get(\"k\") | 2b,b2",
            "static StringJoiner log = new StringJoiner(\"-\");| log.add(\"a\") | log.add(\"b\") | log | a-b,b-a",
            "static java.nio.ByteBuffer log = java.nio.ByteBuffer.allocate(2);| log.put((byte) 1) | log.put((byte) 2) | log.get(0) + \"\" + log.get(1) | 12,21"
    })
    void what_is_not_made_for_several_threads_is_shared_memory(String field, String one, String other, String shown, String outcomes) {
        String program = """
            %s
            static void main() throws Exception {
                Thread t = new Thread(() -> { %s; }), u = new Thread(() -> { %s; });
                t.start(); u.start(); t.join(); u.join();
                System.out.println(%s);
            }""".formatted(field, one, other, shown);

        assertThat(Explored.outcomes(program)).containsExactlyInAnyOrder(outcomes.split(","));
        assertThat(Explored.reduced(program)).isEqualTo(Explored.outcomes(program));
        assertThat(races(program)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Random r = new Random(5); | new Random(5).nextInt() == ##r.nextInt()",
            "java.io.CharArrayWriter r = new java.io.CharArrayWriter(); | r.toString().isEmpty()",
            "java.io.StringWriter r = new java.io.StringWriter(); | ##r.append(\"m\").toString().equals(\"m\")",
            "java.io.ByteArrayOutputStream r = new java.io.ByteArrayOutputStream(); | ##r.size() == 0"
    })
    void what_is_made_for_several_threads_is_no_race(String field, String first) {
        String use = field.startsWith("Random") ? "r.nextInt()" : "r.write(1)";
        String program = """
            static final %s
            static void main() throws Exception {
                Thread t = new Thread(() -> %s);
                t.start();
                System.out.println(%s);
                t.join();
            }""".formatted(field, use, first.replace("##", ""));

        assertThat(Explored.reduced(program)).containsExactly("false", "true");
        assertThat(races(program)).isEmpty();
    }

    @Test
    void a_captured_one_is_shared_and_a_lock_keeps_it_in_order() {
        String program = """
            static void main() throws Exception {
                StringBuilder log = new StringBuilder();
                Thread t = new Thread(() -> { synchronized (log) { log.append("a"); } });
                t.start();
                synchronized (log) { log.append("b"); }
                t.join();
                System.out.println(log);
            }""";

        assertThat(Explored.reduced(program)).containsExactly("ab", "ba");
        assertThat(races(program)).isEmpty();
    }

    @Test
    void a_format_is_used_by_one_thread_at_a_time() {
        assertThat(races("""
            static final java.text.DateFormat format = new java.text.SimpleDateFormat("yyyy");
            static void main() throws Exception {
                Thread t = new Thread(() -> format.format(new Date(0)));
                t.start();
                format.format(new Date(0));
                t.join();
            }""")).hasSize(1);
    }

    @Test
    void in_a_program_that_keeps_them_to_one_thread_their_calls_are_no_steps() {
        assertThat(Explored.steps(
                "static void main() { StringBuilder text = new StringBuilder(); for (int i = 0; i < 9; i++) { text.append(i); } System.out.println(text); }"))
                .isEqualTo(Explored.steps("static void main() { System.out.println(9); }"));
    }

    @Test
    void unseeded_random_numbers_depend_on_the_thread_alone() {
        String program = """
            static int a, b;
            static void main() throws Exception {
                Thread t = new Thread(() -> a = new Random().nextInt()), u = new Thread(() -> { new Random(); b = new Random().nextInt(); });
                t.start(); u.start(); t.join(); u.join();
                System.out.println(a + " " + b);
            }""";

        assertThat(Explored.outcomes(program)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "print(1.5f)", "print(new char[] {'a'})", "append(\"a\")", "append(\"ab\", 0, 1)", "append('a')", "write('a')",
            "write(\"a\".getBytes(), 0, 1)", "writeBytes(\"a\".getBytes())",
            "printf(Locale.ROOT, \"%d\", 1)", "format(Locale.ROOT, \"%d\", 1)"
    })
    void every_way_to_print_is_a_step(String print) {
        String program = """
            static void main() throws Exception {
                Thread t = new Thread(() -> System.out.%s);
                t.start();
                System.out.print("m");
                t.join();
            }""".formatted(print);

        assertThat(Explored.reduced(program)).hasSize(2);
    }

    @Test
    void a_stream_may_write_to_another() {
        assertThat(Explored.reduced("""
            static void main() throws Exception {
                var bytes = new java.io.ByteArrayOutputStream();
                var lines = new java.io.PrintWriter(bytes, true);
                Thread t = new Thread(() -> lines.println("a"));
                t.start();
                System.out.println(bytes.size());
                t.join();
            }""")).containsExactly("0", "2");
    }

    @Test
    void what_is_drained_from_a_queue_goes_into_a_shared_list() {
        String program = """
            static final List<Integer> all = new ArrayList<>();
            static void main() throws Exception {
                var p = new LinkedBlockingQueue<>(List.of(1)); var q = new LinkedBlockingQueue<>(List.of(2));
                Thread t = new Thread(() -> p.drainTo(all)), u = new Thread(() -> q.drainTo(all));
                t.start(); u.start(); t.join(); u.join();
                System.out.println(all);
            }""";

        assertThat(Explored.reduced(program)).containsExactly("[1, 2]", "[2, 1]");
        assertThat(races(program)).hasSize(1);
    }
}
