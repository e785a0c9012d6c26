package dev.conc.program.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.conc.program.Programs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class RunTest {
    private static final Duration NO_LIMIT = Duration.ZERO;
    private static final String FOR_EVER = "new java.util.concurrent.CountDownLatch(1).await();";

    @TempDir
    Path folder;
    private Programs programs;

    @BeforeEach
    void programs_in_the_folder() {
        programs = new Programs(folder);
    }

    /** A program that starts a process that never ends, prints its id, and then does something. */
    private static String startsProcess(String redirect, String then) {
        return """
                import java.util.concurrent.CountDownLatch;
                class Example {
                    static void main(String[] arguments) throws Exception {
                        String launcher = java.nio.file.Path.of(System.getProperty("java.home"), "bin", "java").toString();
                        Process child = new ProcessBuilder(launcher, "-cp", System.getProperty("java.class.path"), "Child")
                                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.%s).start();
                        System.out.println(child.pid());
                        %s
                    }
                }
                class Child {
                    static void main(String[] arguments) throws Exception {
                        new CountDownLatch(1).await();
                    }
                }
                """.formatted(redirect, then);
    }

    private static void hasEnded(String pid) throws Exception {
        Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(pid));
        if (process.isPresent()) {
            process.get().onExit().get();
        }
        assertThat(ProcessHandle.of(Long.parseLong(pid)).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void a_program_that_never_ends_is_stopped_at_the_time_limit() throws Exception {
        Duration limit = Duration.ofSeconds(2);
        RunOutput recording = programs.run("void main() throws Exception { IO.println(\"begun\"); " + FOR_EVER + " }",
                Programs.limited(limit, 1 << 20, 64));

        assertThat(recording.ending()).isEqualTo(new Ending.TimeLimit(limit));
        assertThat(recording.ending().isFine()).isFalse();
        assertThat(recording.lines(false)).containsExactly("begun");
    }

    @Test
    void a_program_that_ends_by_itself_did_not_meet_the_limits() throws Exception {
        RunOutput recording = programs.run("void main() { IO.println(1); }", Programs.limited(NO_LIMIT, 1 << 20, 64));

        assertThat(recording.ending()).isEqualTo(new Ending.Exited(0));
        assertThat(recording.ending().isFine()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"IO.println(\"again\")", "System.err.println(\"again\")", "System.out.print(\"no end of a line\")"})
    void a_program_that_prints_for_ever_is_stopped_at_the_output_limit(String print) throws Exception {
        RunOutput recording = programs.run("void main() { while (true) " + print + "; }", Programs.limited(NO_LIMIT, 1 << 18, 64));

        assertThat(recording.ending()).isEqualTo(new Ending.OutputLimit(1 << 18));
        long printed = recording.output().stream().mapToLong(each -> each.text().length() + 1).sum();
        assertThat(printed).isBetween(1L << 17, 1L << 19);
    }

    @Test
    void only_what_the_program_prints_counts_against_the_output_limit() throws Exception {
        RunOutput recording = programs.run("void main() { for (int i = 0; i < 50_000; i++) System.out.print('x'); }",
                Programs.limited(NO_LIMIT, 60_000, 64));

        assertThat(recording.ending()).isEqualTo(new Ending.Exited(0));
        assertThat(recording.lines(false)).containsExactly("x".repeat(50_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "",
            "IO.println(\"begun\");",
            "System.out.print(\"begun, and no end of the line\");",
            "for (int i = 0; i < 20_000; i++) IO.println(i);",
    })
    void a_program_that_takes_too_much_memory_is_told_so(String before) throws Exception {
        RunOutput recording = programs.run(
                "void main() { " + before + " var all = new ArrayList<byte[]>(); while (true) all.add(new byte[1 << 20]); }",
                Programs.limited(NO_LIMIT, 1 << 22, 32));

        assertThat(recording.ending()).isEqualTo(new Ending.MemoryLimit(32));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3})
    void a_program_that_only_speaks_of_memory_did_not_run_out_of_it(int exit) throws Exception {
        RunOutput recording = programs.run("""
                void main() {
                    IO.println("Terminating due to java.lang.OutOfMemoryError: Java heap space");
                    System.exit(%d);
                }
                """.formatted(exit));

        assertThat(recording.ending()).isEqualTo(new Ending.Exited(exit));
    }

    @Test
    void a_program_can_be_stopped_while_it_runs() throws Exception {
        LinkedBlockingQueue<Output> told = new LinkedBlockingQueue<>();
        Run run = programs.start("void main() throws Exception { IO.println(\"begun\"); " + FOR_EVER + " }",
                Runner.Settings.of(Limits.USUAL.withTime(NO_LIMIT)), told::add);
        told.take();

        run.stop();

        assertThat(run.await()).isEqualTo(new Ending.Stopped());
        hasEnded(Long.toString(run.pid()));
    }

    @Test
    void stopping_a_program_that_has_ended_changes_nothing() throws Exception {
        Run run = programs.start("void main() { }", Programs.SETTINGS, _ -> {});
        Ending ending = run.await();

        run.stop();

        assertThat(run.await()).isEqualTo(ending).isEqualTo(new Ending.Exited(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"INHERIT", "DISCARD"})
    void a_process_that_the_program_leaves_behind_is_ended(String redirect) throws Exception {
        RunOutput recording = programs.run(startsProcess(redirect, ""));

        assertThat(recording.ending()).isEqualTo(new Ending.Exited(0));
        hasEnded(recording.lines(false).getFirst());
    }

    @Test
    void a_process_of_a_program_that_exits_at_once_is_ended() throws Exception {
        RunOutput recording = programs.run(startsProcess("DISCARD", "System.exit(4);"));

        assertThat(recording.ending()).isEqualTo(new Ending.Exited(4));
        hasEnded(recording.lines(false).getFirst());
    }

    @Test
    void a_process_of_a_program_that_is_stopped_at_the_time_limit_is_ended() throws Exception {
        RunOutput recording = programs.run(startsProcess("INHERIT", FOR_EVER), Programs.limited(Duration.ofSeconds(2), 1 << 20, 64));

        assertThat(recording.ending()).isInstanceOf(Ending.TimeLimit.class);
        hasEnded(recording.lines(false).getFirst());
    }

    @Test
    void a_process_of_a_program_that_is_stopped_is_ended() throws Exception {
        LinkedBlockingQueue<Output> told = new LinkedBlockingQueue<>();
        Run run = programs.start(startsProcess("INHERIT", FOR_EVER), Programs.SETTINGS, told::add);
        String pid = told.take().text();

        run.stop();
        run.await();

        hasEnded(pid);
    }

    @Test
    void a_run_ends_although_a_process_that_nobody_can_find_holds_its_output() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a POSIX shell");
        Path lives = Files.createDirectory(folder.resolve("lives"));
        String orphan = "(while [ -d " + lives + " ]; do sleep 0.1; done) & echo orphan";
        RunOutput recording = programs.run("""
                void main() throws Exception {
                    new ProcessBuilder("/bin/sh", "-c", "%s").inheritIO().start().waitFor();
                }
                """.formatted(orphan), Programs.SETTINGS);
        Files.delete(lives);

        assertThat(recording.lines(false)).contains("orphan");
        assertThat(recording.ending()).isEqualTo(new Ending.Exited(0));
    }

    @Test
    void a_listener_that_takes_its_time_misses_nothing() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        Recorder recorder = new Recorder();
        Run run = programs.start("void main() { for (int i = 0; i < 300; i++) IO.println(\"line \" + i); }", Programs.SETTINGS, output -> {
            awaitQuietly(goOn);
            recorder.accept(output);
        });
        FutureTask<Ending> end = new FutureTask<>(run::await);
        Thread awaiting = Thread.ofVirtual().start(end);

        boolean endedTooEarly = awaiting.join(Duration.ofSeconds(3));
        goOn.countDown();

        assertThat(endedTooEarly).isFalse();
        assertThat(recorder.finish(end.get()).lines(false)).hasSize(300).endsWith("line 299");
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void how_long_it_took_is_known() throws Exception {
        Run run = programs.start("void main() { }", Programs.SETTINGS, _ -> {});
        run.await();

        assertThat(run.elapsed()).isPositive();
    }

    /** A program that knows the mark of its frames, as any program can, and writes some itself. */
    private static String forges(String body) {
        return """
                void main() throws Exception {
                    String agent = java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                            .filter(each -> each.startsWith("-javaagent:")).findFirst().orElseThrow();
                    String mark = agent.substring(agent.indexOf('=') + 1, agent.indexOf(';') + 1);
                    var raw = new java.io.FileOutputStream(java.io.FileDescriptor.out);
                    %s
                }
                """.formatted(body);
    }

    @Test
    void a_program_cannot_have_a_process_ended_that_is_not_its_own() throws Exception {
        ProcessHandle test = ProcessHandle.current();
        Process sleeper = new ProcessBuilder("sleep", "100").start();
        try {
            RunOutput recording = programs.run(forges("""
                    for (String pid : new String[] {"%d", "%d", "%s"}) {
                        raw.write((mark + "3;0;0;" + pid.length() + ";" + pid).getBytes());
                    }
                    IO.println("told");
                    """.formatted(sleeper.pid(), test.pid(), test.parent().map(ProcessHandle::pid).orElse(1L))));

            assertThat(recording.lines(false)).containsExactly("told");
            assertThat(sleeper.isAlive()).isTrue();
        } finally {
            sleeper.destroyForcibly();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3;0;0;3;abc", "3;0;0;0;", "1;2147483647;0;0;", "1;1;99999999;99999999;", "1;-1;-1;-1;", ";;;;", "9;1;1;1;ax",
            "7;1;0;5;x;y;z", "1;1;0;4096;"})
    void a_run_ends_as_ever_when_the_program_has_forged_a_frame(String forged) throws Exception {
        RunOutput recording = programs.run(forges(
                "raw.write((mark + \"" + forged + "\").getBytes()); raw.write(\"\\n\".repeat(5000).getBytes()); IO.println(\"last\");"));

        assertThat(recording.ending()).isEqualTo(new Ending.Exited(0));
        assertThat(recording.output()).last().satisfies(line -> {
            assertThat(line.text()).isEqualTo("last");
            assertThat(line.origin().isMain()).isTrue();
        });
    }

    @Test
    void many_forged_threads_take_no_more_memory_than_what_they_print() throws Exception {
        RunOutput recording = programs.run(forges("""
                var some = new java.io.ByteArrayOutputStream();
                for (int i = 1; i <= 300_000; i++) some.writeBytes((mark + "1;" + i + ";1;1;nx").getBytes());
                raw.write(some.toByteArray());
                """), Programs.limited(NO_LIMIT, 1 << 24, 256));

        assertThat(recording.ending()).isEqualTo(new Ending.Exited(0));
        assertThat(recording.output().stream().mapToInt(each -> each.text().length()).sum()).isEqualTo(300_000);
    }
}
