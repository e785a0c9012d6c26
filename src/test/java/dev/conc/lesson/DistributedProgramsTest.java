package dev.conc.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.conc.Conc;
import dev.conc.program.Program;
import dev.conc.program.compile.ClassCache;
import dev.conc.program.compile.CompiledProgram;
import dev.conc.program.compile.Compiler;
import dev.conc.program.compile.RuntimeOptions;
import dev.conc.program.compile.Libraries;
import dev.conc.program.run.Runner;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The lesson on many machines beside what may go wrong there: workers die, keys are wrong, ports are taken, peers send garbage. */
@Tag("slow")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it does not tell a process its own arguments")
@ResourceLock("port 5000")
class DistributedProgramsTest {
    private static final Path LESSON = Conc.PROJECT.resolve("lessons/distributed");
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final InetAddress HOME = InetAddress.getLoopbackAddress();
    private static final Compiler COMPILER = new Compiler(
            new ClassCache(Conc.CACHE.resolve("programs")), new Libraries(Conc.LIBRARIES, System.out::println));

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void end_what_was_started() {
        started.forEach(Process::destroyForcibly);
    }

    /** Without {@code conc}, so that nothing but the program itself ends its processes. */
    private Process start(String key, String program, List<String> options, String... arguments) throws Exception {
        CompiledProgram compiled = COMPILER.compile(Program.ofFile(LESSON.resolve(program + ".java")));
        List<String> command = new ArrayList<>(List.of(Runner.java().toString(), "-XX:TieredStopAtLevel=1"));
        command.addAll(RuntimeOptions.of(compiled.program().source()));
        options.forEach(each -> command.add("-D" + each));
        command.add("-cp");
        command.add(compiled.classPath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        command.add(compiled.mainClass());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("QUEUE_KEY", key);
        Process process = builder.start();
        started.add(process);
        return process;
    }

    /** Reads on until a line contains the text; gives what was read. */
    private static List<String> linesUntil(BufferedReader output, String text) throws IOException {
        List<String> lines = new ArrayList<>();
        while (lines.isEmpty() || !lines.getLast().contains(text)) {
            String line = output.readLine();
            assertThat(line).as("line with %s after %s", text, lines).isNotNull();
            lines.add(line);
        }
        return lines;
    }

    private static int port(BufferedReader output) throws IOException {
        return Integer.parseInt(linesUntil(output, "master on port").getLast().replaceAll("master on port (\\d+).*", "$1"));
    }

    @Test
    void the_task_of_a_killed_worker_is_handed_out_again() throws Exception {
        Process master = start("key", "MasterWorkers", List.of("pause=300", "patience=60"));
        BufferedReader output = master.inputReader();
        linesUntil(output, "run task");
        linesUntil(output, "run task");

        master.descendants().findFirst().orElseThrow().destroyForcibly();

        List<String> rest = linesUntil(output, "master exit");
        assertThat(rest).filteredOn(each -> each.matches("a worker is gone, task \\d+ is back")).hasSize(1);
        assertThat(rest).filteredOn(each -> each.startsWith("Result: ")).hasSizeGreaterThanOrEqualTo(8);
        assertThat(rest).noneMatch(each -> each.contains("give up"));
        assertThat(master.waitFor()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"MasterWorkers, 60", "NobodyAnswers, 1"})
    void a_port_that_is_taken_is_told_and_another_one_used(String program, int patience) throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, HOME)) {
            Process master = start("key", program, List.of("port=" + other.getLocalPort(), "patience=" + patience));

            String first = master.inputReader().readLine();
            assertThat(first).contains(other.getLocalPort() + " is taken");
            assertThat(port(new BufferedReader(new StringReader(first)))).isNotEqualTo(other.getLocalPort());
            assertThat(master.inputReader().readAllLines()).last().isEqualTo("master exit");
            assertThat(master.waitFor()).isZero();
        }
    }

    @Test
    void a_worker_with_another_key_is_refused_and_one_with_the_key_is_served() throws Exception {
        Process master = start("abc", "MasterWorkers", List.of("workers=0", "port=0", "patience=60"));
        String port = "" + port(master.inputReader());

        Process wrong = start("abd", "MasterWorkers", List.of(), port);
        assertThat(wrong.inputReader().readAllLines()).containsExactly("worker: the master refuses me, or is no master");
        linesUntil(master.inputReader(), "refused: somebody without the key");

        Process right = start("abc", "MasterWorkers", List.of("pause=1"), port);
        assertThat(right.inputReader().readAllLines()).hasSize(11).last().isEqualTo("worker exit");
        assertThat(linesUntil(master.inputReader(), "master exit")).filteredOn(each -> each.startsWith("Result: ")).hasSize(10);
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere 127.0.0.2 is not an address of the machine")
    void a_master_on_another_address_is_called_there() throws Exception {
        Process master = start("abc", "MasterWorkers", List.of("workers=0", "port=0", "patience=60", "host=127.0.0.2"));
        String port = "" + port(master.inputReader());

        Process elsewhere = start("abc", "MasterWorkers", List.of(), port);
        assertThat(elsewhere.inputReader().readAllLines()).containsExactly("worker: no master on 127.0.0.1, port " + port);

        Process there = start("abc", "MasterWorkers", List.of("pause=1", "host=127.0.0.2"), port);
        assertThat(there.inputReader().readAllLines()).last().isEqualTo("worker exit");
        assertThat(linesUntil(master.inputReader(), "master exit")).filteredOn(each -> each.startsWith("Result: ")).hasSize(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "GET / HTTP/1.1\r\n\r\n"})
    void a_stranger_learns_nothing_and_holds_nobody_up(String said) throws Exception {
        Process master = start("abc", "MasterWorkers", List.of("workers=0", "port=0", "patience=60", "limit=3000"));
        int port = port(master.inputReader());

        try (Socket stranger = new Socket(HOME, port)) {
            stranger.setSoTimeout((int) SOON.toMillis());
            stranger.getOutputStream().write(said.getBytes(StandardCharsets.UTF_8));
            byte[] heard = stranger.getInputStream().readAllBytes();

            assertThat(new String(heard, StandardCharsets.UTF_8)).matches("[0-9a-f]{32}");
        }
        linesUntil(master.inputReader(), "refused: somebody without an answer");
        Process worker = start("abc", "MasterWorkers", List.of("pause=1"), "" + port);
        assertThat(worker.inputReader().readAllLines()).last().isEqualTo("worker exit");
        assertThat(linesUntil(master.inputReader(), "master exit")).noneMatch(each -> each.contains("abc"));
        assertThat(master.waitFor()).isZero();
    }

    @Test
    void a_worker_without_a_master_says_so_in_one_line() throws Exception {
        int free;
        try (ServerSocket server = new ServerSocket(0, 1, HOME)) {
            free = server.getLocalPort();
        }

        Process worker = start("abc", "MasterWorkers", List.of(), "" + free);
        assertThat(worker.inputReader().readAllLines()).containsExactly("worker: no master on 127.0.0.1, port " + free);
    }

    @Test
    void a_machine_that_prefers_ipv6_makes_no_difference_to_a_remote_call() throws Exception {
        Process client = start("abc", "RemoteCall", List.of("java.net.preferIPv6Addresses=true"));
        assertThat(client.inputReader().readAllLines()).contains("square(12) = 144");
    }

    @ParameterizedTest
    @CsvSource({"MasterWorkers, 2", "LostWorker, 2", "RemoteCall, 1", "GridWorkers, 2"})
    void no_process_is_left_when_the_program_is_killed(String program, int children) throws Exception {
        Process process = start("key", program, List.of("pause=5000", "patience=2000", "deadline=20000"));
        Thread.ofVirtual().start(() -> drain(process));

        List<ProcessHandle> descendants = ProcessProgramsTest.descendants(process.toHandle(), children);
        process.destroyForcibly();

        assertThat(descendants).allSatisfy(each -> assertThat(each.onExit()).succeedsWithin(SOON));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void a_cluster_whose_process_dies_at_its_start_gives_up_in_one_line(int which) throws Exception {
        Process master = start("key", "GridWorkers", List.of());
        List<ProcessHandle> others = ProcessProgramsTest.descendants(master.toHandle(), 2);

        others.get(which).destroyForcibly();

        assertThat(master.inputReader().readAllLines()).last().asString().matches("only [012] workers came: I give up");
        assertThat(master.waitFor()).isZero();
        assertThat(others).allSatisfy(each -> assertThat(each.onExit()).succeedsWithin(SOON));
    }

    private static void drain(Process process) {
        try (Stream<String> lines = process.inputReader().lines()) {
            lines.forEach(_ -> {});
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lesson.md", "lesson.zh.md"})
    void the_page_shows_the_proto_file_that_the_build_compiles(String page) throws Exception {
        String proto = Files.readString(LESSON.resolve("numbers.proto"));

        assertThat(Files.readString(LESSON.resolve(page)))
                .contains("```proto\n" + proto.substring(proto.indexOf("message")) + "```\n");
    }

    @Test
    void what_protoc_generates_is_for_the_program_alone() {
        assertThat(Conc.LIBRARIES.made("dev.conc:numbers:1")).isRegularFile();
        assertThatThrownBy(() -> Class.forName("io.grpc.Status")).isInstanceOf(ClassNotFoundException.class);
    }
}
