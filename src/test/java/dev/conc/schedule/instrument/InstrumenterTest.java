package dev.conc.schedule.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.schedule.rewritten.InstrumentedProgram;
import java.lang.classfile.Opcode;
import java.lang.reflect.AccessFlag;
import org.junit.jupiter.api.Test;

/** What is put into the code of a program, and what is left as it was. */
class InstrumenterTest {
    @Test
    void fields_that_others_can_reach_are_announced() {
        RewrittenClasses classes = RewrittenClasses.of("""
                int mine; static long ours; volatile boolean told;
                void use() { mine = 1; ours = mine; told = ours > 0; }
                """);

        assertThat(classes.calls("use")).containsExactly(
                "Memory.writeField", "Memory.readField", "Memory.writeStatic", "Memory.readStatic", "Memory.writeField");
        assertThat(classes.verifierErrors()).isEmpty();
    }

    @Test
    void final_fields_constants_and_local_variables_are_not() {
        RewrittenClasses classes = RewrittenClasses.of("""
                final int fixed = (int) 1L; static final int CONSTANT = 7;
                int use(int given) { int local = given; return local + fixed + CONSTANT; }
                """);

        assertThat(classes.calls("use")).isEmpty();
    }

    @Test
    void a_constructor_is_alone_with_its_object() {
        RewrittenClasses classes = RewrittenClasses.of("int mine; Program() { mine = 1; } void use() { mine = 2; }");

        assertThat(classes.calls("<init>")).doesNotContain("Memory.writeField");
        assertThat(classes.calls("use")).containsExactly("Memory.writeField");
    }

    @Test
    void a_constructor_that_shows_its_object_is_not_alone_with_it() {
        RewrittenClasses classes = RewrittenClasses
                .of("static void show(Program it) { } final int fixed; Program() { show(this); fixed = (int) 1L; }");

        assertThat(classes.calls("<init>")).contains("Memory.writeField");
    }

    @Test
    void elements_of_arrays_are_announced() {
        RewrittenClasses classes = RewrittenClasses.of("long use(long[] cells) { cells[0] = 5; return cells[1]; }");

        assertThat(classes.calls("use")).containsExactly("Memory.writeElement", "Memory.readElement");
        assertThat(classes.verifierErrors()).isEmpty();
    }

    @Test
    void monitors_are_the_machine_s() {
        RewrittenClasses classes = RewrittenClasses.of("""
                void use(Object lock) { synchronized (lock) { lock.hashCode(); } }
                """);

        // The second exit is that of the handler, for a body that throws.
        assertThat(classes.calls("use")).filteredOn(each -> each.startsWith("Monitors")).containsExactly("Monitors.enter", "Monitors.exit",
                "Monitors.exit");
        assertThat(classes.has("use", Opcode.MONITORENTER)).isFalse();
        assertThat(classes.has("use", Opcode.MONITOREXIT)).isFalse();
        assertThat(classes.verifierErrors()).isEmpty();
    }

    @Test
    void a_synchronized_method_takes_the_machine_s_monitor_and_no_other() {
        RewrittenClasses classes = RewrittenClasses.of("""
                synchronized void mine() { } static synchronized int ours() { return 1; }
                """);

        assertThat(classes.calls("mine")).containsExactly("Monitors.enter", "Monitors.exit", "Monitors.exit");
        assertThat(classes.calls("ours")).filteredOn(each -> each.startsWith("Monitors")).containsExactly("Monitors.enter", "Monitors.exit",
                "Monitors.exit");
        assertThat(classes.program().methods()).noneMatch(each -> each.flags().has(AccessFlag.SYNCHRONIZED));
        assertThat(classes.verifierErrors()).isEmpty();
    }

    @Test
    void a_loop_that_only_looks_is_closed() {
        RewrittenClasses classes = RewrittenClasses.of("volatile boolean ready; void use() { while (!ready) { } }");

        assertThat(classes.calls("use")).contains("Spins.begin", "Spins.back", "Memory.readField");
    }

    @Test
    void a_loop_that_counts_is_not() {
        RewrittenClasses classes = RewrittenClasses
                .of("volatile boolean ready; int use() { int rounds = 0; while (!ready) { rounds++; } return rounds; }");

        assertThat(classes.calls("use")).doesNotContain("Spins.begin", "Spins.back").contains("Memory.readField");
    }

    @Test
    void bodies_of_lambdas_are_rewritten_where_they_are() {
        RewrittenClasses classes = RewrittenClasses.of("int mine; Runnable use() { return () -> mine++; }");

        assertThat(classes.callsInLambdas()).containsExactly("Memory.readField", "Memory.writeField");
        assertThat(classes.verifierErrors()).isEmpty();
    }

    @Test
    void calls_of_the_jdk_that_block_go_to_what_replaces_them() {
        RewrittenClasses classes = RewrittenClasses.of("""
                void use(Thread thread, BlockingQueue<String> queue, Object lock) throws Exception {
                    thread.join(); queue.take(); synchronized (lock) { lock.wait(); } Thread.sleep(1);
                }
                """);

        assertThat(classes.calls("use")).contains("ThreadHooks.join", "BlockingQueueHooks.take", "Monitors.wait", "ThreadHooks.sleep");
        assertThat(classes.verifierErrors()).isEmpty();
    }

    @Test
    void a_static_initialiser_becomes_a_method_that_can_run_again() {
        RewrittenClasses classes = RewrittenClasses
                .of("static final Object LOCK = new Object(); static int ours = 1; static int use() { return ours; }");

        assertThat(classes.methods()).contains(InstrumentedProgram.INITIALISER, InstrumentedProgram.RESET).doesNotContain("<clinit>");
        assertThat(classes.program().fields()).filteredOn(each -> each.fieldName().equalsString("LOCK"))
                .noneMatch(each -> each.flags().has(AccessFlag.FINAL));
        assertThat(classes.has(InstrumentedProgram.RESET, Opcode.PUTSTATIC)).isTrue();
        assertThat(classes.verifierErrors()).isEmpty();
    }

    @Test
    void another_class_is_initialised_before_its_static_state_is_used() {
        RewrittenClasses classes = RewrittenClasses.ofFile("Program.java", """
                class Program { int use() { return Other.ours; } }
                class Other { static int ours = (int) System.nanoTime(); }
                """);

        assertThat(classes.calls("use")).containsExactly("StaticState.initialize", "Memory.readStatic");
    }

    @Test
    void lines_are_kept() {
        RewrittenClasses classes = RewrittenClasses.of("""
                int mine;
                static int ours = 3;
                synchronized int use(int[] cells) {
                    mine++;
                    for (int each : cells) {
                        ours += each;
                    }
                    Runnable later = () -> {
                        mine--;
                    };
                    later.run();
                    return cells[0];
                }
                """);

        assertThat(classes.linesAfter()).containsAllEntriesOf(withInitialiserRenamed(classes));
    }

    private static java.util.Map<String, java.util.List<Integer>> withInitialiserRenamed(RewrittenClasses classes) {
        java.util.Map<String, java.util.List<Integer>> lines = new java.util.TreeMap<>();
        classes.linesBefore().forEach((method, numbers) -> lines.put(method.replace("<clinit>", InstrumentedProgram.INITIALISER), numbers));
        return lines;
    }
}
