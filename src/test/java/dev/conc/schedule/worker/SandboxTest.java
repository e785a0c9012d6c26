package dev.conc.schedule.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.conc.schedule.explore.result.Strategy;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class SandboxTest {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final String HOME = System.getProperty("user.home");
    private static final String HERE = Path.of("").toAbsolutePath().toString();

    @TempDir
    private Path folder;

    @Test
    void in_the_box_nothing_of_the_machine_can_be_read_but_what_a_jvm_needs() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        List<String> wanted = List.of(secret.toString(), HERE + "/pom.xml", HERE + "/src", "/etc/passwd", "/etc/shadow", "/etc/hostname",
                "/var", "/root/.bashrc", HOME + "/.m2/settings.xml", HOME + "/.bash_history", "/sys", "/run");

        assertThat(boxed("reads", wanted)).isEqualTo("[]");
    }

    @Test
    void in_the_box_nothing_can_be_written_but_temporary_files_of_its_own() throws Exception {
        List<String> wanted = List.of(HERE, HERE + "/target", HERE + "/target/classes", HOME, "/usr", "/etc", "/var/tmp", "/home", "/proc",
                "/usr/lib", "/tmp");

        assertThat(boxed("writes", wanted).replaceAll("[\\[\\] ]", "").split(",")).contains("/tmp")
                .allMatch(each -> each.equals("/tmp") || each.startsWith("/tmp/"));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void in_the_box_nobody_can_be_called() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(boxed("connects", List.of(Integer.toString(server.getLocalPort())))).isEqualTo("not connected");
        }
    }

    @Test
    void in_the_box_no_other_process_is_seen() throws Exception {
        assertThat(Integer.parseInt(boxed("processes", List.of()))).as("the worker, and bubblewrap itself").isLessThanOrEqualTo(2);
    }

    @Test
    void in_the_box_there_is_nothing_of_the_environment() throws Exception {
        assertThat(boxed("variables", List.of()).replaceAll("[\\[\\] ]", "").split(",")).isSubsetOf("", "PWD", "LANG", "LC_ALL", "LC_CTYPE",
                "TZ", "LD_LIBRARY_PATH");
    }

    @Test
    void a_worker_without_a_box_has_no_environment_and_no_folder_either() throws Exception {
        assertThat(told("variables", List.of(), settings()).replaceAll("[\\[\\] ]", "").split(",")).isSubsetOf("", "LANG", "LC_ALL",
                "LC_CTYPE", "TZ", "LD_LIBRARY_PATH");
        assertThat(told("here", List.of(), settings())).isEqualTo("nowhere");
    }

    @Test
    void a_box_is_done_without_where_it_cannot_be_had_and_need_not_be() throws Exception {
        assertThat(told("unheard of", List.of(), settings().in(Sandbox.AUTO, List.of()))).isEqualTo("unknown");
        assertThat(told("unheard of", List.of(), settings().in(Sandbox.AUTO, List.of(folder.resolve("gone"))))).as("bubblewrap complains")
                .isEqualTo("unknown");
    }

    @Test
    void a_box_that_must_be_and_cannot_is_an_error_that_says_what_to_do() throws Exception {
        assumeBubblewrap();

        CannotRun failure = refused("unheard of", List.of(), settings().in(Sandbox.BWRAP, List.of(folder.resolve("gone"))));
        assertThat(failure.trouble()).isEqualTo(Trouble.LOST);
        assertThat(failure).hasMessageContainingAll("bwrap: Can't find source path", "conc doctor", "--sandbox none");
    }

    @Test
    void what_is_written_into_the_pipes_of_a_worker_is_no_answer() throws Exception {
        assertThat(told("pipes", List.of(), settings())).startsWith("written to ").doesNotEndWith(" 0");
    }

    private static String boxed(String deed, List<String> words) throws Exception {
        assumeBubblewrap();
        return told(deed, words, settings().in(Sandbox.BWRAP, List.of()));
    }

    private static void assumeBubblewrap() {
        assumeThat(Bubblewrap.state(System.getenv().getOrDefault("PATH", ""))).as("bubblewrap on this machine")
                .isInstanceOf(Bubblewrap.State.Works.class);
    }

    private static String told(String deed, List<String> words, WorkerSettings settings) throws Exception {
        CannotRun told = refused(deed, words, settings);
        assertThat(told.trouble()).as(told.getMessage()).isEqualTo(Trouble.NOT_LOADED);
        return ((Reply.Failed) told.reply()).hindrance().names().getFirst();
    }

    private static CannotRun refused(String deed, List<String> words, WorkerSettings settings) throws Exception {
        try (Worker worker = Worker.start(JAVA, settings)) {
            return catchThrowableOfType(CannotRun.class, () -> {
                worker.load(new Request.Load(words, List.of(), deed, Map.of()));
                worker.explore(new Request.Explore(Strategy.ALL, 0, 0, 0, 1), _ -> {});
            });
        }
    }

    private static WorkerSettings settings() {
        return WorkerSettings.of(System.getProperty("java.class.path"), BoxedEngine.Main.class, 64, Duration.ofSeconds(5));
    }
}
