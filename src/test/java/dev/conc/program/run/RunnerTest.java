package dev.conc.program.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.conc.problem.ExitCode;
import dev.conc.problem.Problem;
import dev.conc.program.Programs;
import dev.conc.program.compile.CompilationFailed;
import dev.conc.program.compile.CompiledProgram;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class RunnerTest {
    private static final Ending FINE = new Ending.Exited(0);

    @TempDir
    Path folder;
    private Programs programs;

    @BeforeEach
    void programs_in_the_folder() {
        programs = new Programs(folder);
    }

    private RunOutput run(String source) throws Exception {
        return programs.run(source);
    }

    private static Output only(RunOutput recording) {
        assertThat(recording.output()).hasSize(1);
        return recording.output().getFirst();
    }

    @Test
    void what_main_prints_is_told_as_main_s() throws Exception {
        RunOutput recording = run("void main() { IO.println(\"hello\"); }");

        assertThat(only(recording).text()).isEqualTo("hello");
        assertThat(only(recording).origin().isMain()).isTrue();
        assertThat(only(recording).error()).isFalse();
        assertThat(recording.ending()).isEqualTo(FINE);
    }

    @Test
    void a_program_that_says_so_may_use_previews() throws Exception {
        RunOutput recording = run("""
                //PREVIEW
                void main() throws Exception {
                    try (var scope = StructuredTaskScope.open()) {
                        var one = scope.fork(() -> 1);
                        scope.join();
                        IO.println(one.get());
                    }
                }
                """);

        assertThat(only(recording).text()).isEqualTo("1");
        assertThat(recording.ending()).isEqualTo(FINE);
    }

    @Test
    void a_program_names_options_of_its_jvm() throws Exception {
        RunOutput recording = run("""
                //RUNTIME_OPTIONS -Done=1 -Dtwo=2
                //RUNTIME_OPTIONS  -Dthree=3
                void main() {
                    IO.println(Integer.getInteger("one") + Integer.getInteger("two") + Integer.getInteger("three"));
                }
                """);

        assertThat(only(recording).text()).isEqualTo("6");
    }

    @Test
    void main_is_main_under_another_name_too() throws Exception {
        Origin origin = only(run("void main() { Thread.currentThread().setName(\"boss\"); IO.println(1); }")).origin();

        assertThat(origin.isMain()).isTrue();
        assertThat(origin.tag()).isEqualTo("boss");
    }

    @Test
    void each_line_is_tagged_with_its_thread() throws Exception {
        RunOutput recording = run("""
                void main() throws Exception {
                    for (String name : List.of("Thread-A", "线程-B", "")) {
                        Thread each = new Thread(() -> IO.println("by " + name), name);
                        each.start();
                        each.join();
                    }
                }
                """);

        assertThat(recording.output()).extracting(Output::text).containsExactly("by Thread-A", "by 线程-B", "by ");
        assertThat(recording.output()).extracting(each -> each.origin().isMain()).containsOnly(false);
        assertThat(recording.output().get(0).origin().tag()).isEqualTo("Thread-A");
        assertThat(recording.output().get(1).origin().tag()).isEqualTo("线程-B");
        assertThat(recording.output().get(2).origin().tag()).matches("thread \\d+");
    }

    @Test
    void virtual_threads_without_a_name_are_told_apart_by_number() throws Exception {
        RunOutput recording = run("""
                void main() throws Exception {
                    for (int i = 0; i < 2; i++) {
                        Thread each = Thread.ofVirtual().start(() -> IO.println(Thread.currentThread().threadId()));
                        each.join();
                    }
                }
                """);

        assertThat(recording.output()).hasSize(2).allSatisfy(
                each -> assertThat(each.origin().tag()).isEqualTo("thread " + each.text()));
        assertThat(recording.output()).extracting(Output::origin).doesNotHaveDuplicates();
    }

    @Test
    void the_first_thread_of_the_program_gets_the_name_that_java_alone_would_give_it() throws Exception {
        assertThat(only(run("void main() { IO.println(new Thread(() -> {}).getName()); }")).text()).isEqualTo("Thread-0");
    }

    @Test
    void lines_of_many_threads_at_once_come_out_whole() throws Exception {
        RunOutput recording = run("""
                void main() throws Exception {
                    var threads = new ArrayList<Thread>();
                    for (int i = 0; i < 8; i++) {
                        String name = "t" + i;
                        threads.add(Thread.ofPlatform().name(name).start(() -> {
                            for (int line = 0; line < 200; line++) {
                                System.out.print(name);
                                System.out.print(' ');
                                System.out.println(line);
                            }
                        }));
                    }
                    for (Thread each : threads) {
                        each.join();
                    }
                }
                """);

        assertThat(recording.output()).hasSize(1600).allSatisfy(
                each -> assertThat(each.text()).matches(each.origin().tag() + " \\d+"));
    }

    @Test
    void output_and_errors_are_told_apart() throws Exception {
        RunOutput recording = run("void main() { System.out.println(\"out\"); System.err.println(\"err\"); }");

        assertThat(recording.lines(false)).containsExactly("out");
        assertThat(recording.lines(true)).containsExactly("err");
        assertThat(recording.output()).extracting(Output::text).containsExactly("out", "err");
    }

    @Test
    void the_exit_code_is_the_program_s() throws Exception {
        assertThat(run("void main() { System.exit(42); }").ending()).isEqualTo(new Ending.Exited(42));
    }

    @Test
    void a_thread_may_end_the_program() throws Exception {
        RunOutput recording = run("""
                void main() throws Exception {
                    new Thread(() -> { IO.println("bye"); System.exit(7); }).start();
                    new java.util.concurrent.CountDownLatch(1).await();
                }
                """);

        assertThat(recording.ending()).isEqualTo(new Ending.Exited(7));
        assertThat(recording.lines(false)).containsExactly("bye");
    }

    @Test
    void an_exception_that_main_does_not_catch_is_told_and_ends_with_code_1() throws Exception {
        RunOutput recording = run("void main() { throw new IllegalStateException(\"oh\"); }");

        assertThat(recording.ending()).isEqualTo(new Ending.Exited(1));
        assertThat(recording.lines(true)).first().isEqualTo("Exception in thread \"main\" java.lang.IllegalStateException: oh");
        assertThat(recording.lines(true)).element(1).asString().contains("Example.main(Example.java:1)");
    }

    @Test
    void an_exception_in_another_thread_is_told_as_that_thread_s_and_the_program_goes_on() throws Exception {
        RunOutput recording = run("""
                void main() throws Exception {
                    Thread bad = new Thread(() -> { throw new IllegalStateException("oh"); }, "bad");
                    bad.start();
                    bad.join();
                    IO.println("on");
                }
                """);

        assertThat(recording.ending()).isEqualTo(FINE);
        assertThat(recording.lines(false)).containsExactly("on");
        assertThat(recording.output().getFirst().origin().tag()).isEqualTo("bad");
        assertThat(recording.lines(true)).first().asString().contains("Exception in thread \"bad\"", "oh");
    }

    @Test
    void assertions_are_enabled() throws Exception {
        assertThat(run("void main() { assert 1 == 2 : \"never\"; }").lines(true)).first().asString().contains("AssertionError: never");
    }

    @Test
    void arguments_and_properties_reach_the_program() throws Exception {
        Runner.Settings settings = new Runner.Settings(List.of("a b", "-x", "锁"), Map.of("pause", "2 0"), Limits.USUAL, false);

        assertThat(programs.run("""
                void main(String[] arguments) {
                    IO.println(List.of(arguments));
                    IO.println(System.getProperty("pause"));
                }
                """, settings).lines(false)).containsExactly("[a b, -x, 锁]", "2 0");
    }

    @Test
    void a_program_that_reads_finds_no_input() throws Exception {
        assertThat(only(run("void main() throws Exception { IO.println(System.in.read()); }")).text()).isEqualTo("-1");
        assertThat(only(run("void main() { IO.println(IO.readln()); }")).text()).isEqualTo("null");
    }

    @Test
    void escape_sequences_are_passed_on_as_they_are() throws Exception {
        assertThat(only(run("void main() { IO.println(\"\\033[2J\\033]0;title\\007\\0\\b\\u001e\"); }")).text())
                .isEqualTo("\u001b[2J\u001b]0;title\u0007\u0000\b\u001e");
    }

    @Test
    void text_without_a_line_s_end_is_told_before_the_program_goes_on() throws Exception {
        var told = new java.util.concurrent.LinkedBlockingQueue<Output>();
        Run run = programs.start("""
                void main() throws Exception {
                    System.out.print("name? ");
                    new java.util.concurrent.CountDownLatch(1).await();
                }
                """, Programs.SETTINGS, told::add);

        Output piece = told.take();
        run.stop();
        run.await();

        assertThat(piece.text()).isEqualTo("name? ");
        assertThat(piece.endsLine()).isFalse();
    }

    @Test
    void a_last_line_without_an_end_is_told() throws Exception {
        assertThat(run("void main() { System.out.print(\"a\\nb\"); }").lines(false)).containsExactly("a", "b");
    }

    @Test
    void a_long_text_in_chinese_comes_whole() throws Exception {
        assertThat(run("void main() { IO.println(\"a锁\".repeat(30_000)); }").lines(false)).containsExactly("a锁".repeat(30_000));
    }

    @Test
    void what_a_child_process_prints_is_told_as_a_process_s() throws Exception {
        RunOutput recording = run("""
                class Example {
                    static void main(String[] arguments) throws Exception {
                        String launcher = java.nio.file.Path.of(System.getProperty("java.home"), "bin", "java").toString();
                        new ProcessBuilder(launcher, "-cp", System.getProperty("java.class.path"), "Child").inheritIO().start().waitFor();
                        System.out.println("parent");
                    }
                }
                class Child {
                    static void main(String[] arguments) {
                        System.out.println("child");
                        System.err.println("error");
                    }
                }
                """);

        assertThat(recording.output()).filteredOn(each -> each.origin() instanceof Origin.OfProcess)
                .extracting(Output::text).containsExactlyInAnyOrder("child", "error");
        assertThat(recording.lines(true)).containsExactly("error");
        assertThat(recording.lines(false)).containsExactly("child", "parent");
    }

    private static final String STARTS_ITSELF_AGAIN = """
            void main(String[] arguments) throws Exception {
                if (arguments.length > 0) {
                    IO.println("child " + ProcessHandle.current().pid());
                    System.err.println("error");
                    return;
                }
                var me = ProcessHandle.current().info();
                List<String> command = new ArrayList<>(List.of(me.command().orElseThrow()));
                command.addAll(List.of(me.arguments().orElseThrow()));
                command.add("child");
                ProcessBuilder again = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
            """;

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere nothing tells whether two processes write to the same pipe")
    void a_program_that_starts_itself_again_is_told_by_its_process_id() throws Exception {
        RunOutput recording = run(STARTS_ITSELF_AGAIN + """
                    again.inheritIO().start().waitFor();
                }
                """);

        assertThat(recording.output()).hasSize(2).allSatisfy(
                each -> assertThat("child " + each.origin().tag().substring("pid ".length())).isEqualTo(recording.lines(false).getFirst()));
        assertThat(recording.lines(true)).containsExactly("error");
    }

    @Test
    void a_program_that_starts_itself_again_can_read_what_it_prints() throws Exception {
        RunOutput recording = run(STARTS_ITSELF_AGAIN + """
                    IO.println("<" + again.start().inputReader().readLine() + ">");
                }
                """);

        assertThat(recording.lines(false)).singleElement().asString().matches("<child \\d+>");
        assertThat(recording.lines(true)).containsExactly("error");
    }

    @Test
    void a_missing_agent_is_a_problem_that_says_what_to_do() throws IOException, CompilationFailed {
        CompiledProgram compiled = programs.compile("void main() {}");

        assertThatThrownBy(() -> new Runner(folder.resolve("no.jar")).start(compiled, Programs.SETTINGS, _ -> {}))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.exitCode()).isEqualTo(ExitCode.ENVIRONMENT))
                .hasMessageContaining("no.jar is missing").hasMessageContaining("mvn package");
    }
}
