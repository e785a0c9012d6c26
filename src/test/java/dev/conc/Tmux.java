package dev.conc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A terminal with a shell in it, on a tmux server of its own; bookmarks and histories are its own as well. */
final class Tmux implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(40);

    private final String server = "conc-" + UUID.randomUUID();

    private Tmux() {}

    /** Opens a terminal with a shell, or skips the test where there is no tmux. */
    static Tmux open(int columns, int rows, String... shell) throws IOException, InterruptedException {
        assumeTrue(has("tmux"), "tmux is not installed");
        Tmux tmux = new Tmux();
        List<String> command = new ArrayList<>(List.of(
                "-f", "/dev/null", "new-session", "-d", "-x", Integer.toString(columns), "-y", Integer.toString(rows),
                "env", "-u", "CONC_LANG", "-u", "CONC_LESSONS", "-u", "NO_COLOR", "-u", "COLUMNS", "-u", "EDITOR", "-u", "VISUAL",
                "LC_ALL=C.UTF-8", "PS1=$ ",
                "XDG_CACHE_HOME=" + Conc.CACHE, "XDG_STATE_HOME=" + Conc.STATE.resolve(tmux.server),
                "CONC_WORK=" + Conc.WORK.resolve(tmux.server)));
        command.addAll(List.of(shell));
        tmux.tell(command.toArray(String[]::new));
        return tmux;
    }

    /** Whether a program is on the path. */
    static boolean has(String program) {
        return Stream.of(System.getenv("PATH").split(Pattern.quote(java.io.File.pathSeparator)))
                .anyMatch(each -> Files.isExecutable(Path.of(each, program)));
    }

    /** From now on the terminal has one screen alone. */
    void withoutAlternateScreen() throws IOException, InterruptedException {
        tell("set-option", "-g", "alternate-screen", "off");
    }

    /** Types text as it is. */
    void type(String text) throws IOException, InterruptedException {
        tell("send-keys", "-l", text);
    }

    /** Types text and Enter. */
    void enter(String line) throws IOException, InterruptedException {
        type(line);
        press("Enter");
    }

    /** Presses a key by the name that tmux has for it. */
    void press(String key) throws IOException, InterruptedException {
        tell("send-keys", key);
    }

    /** Gives the terminal another size. */
    void resize(int columns, int rows) throws IOException, InterruptedException {
        tell("resize-window", "-x", Integer.toString(columns), "-y", Integer.toString(rows));
    }

    /** What the terminal shows. */
    String screen() throws IOException, InterruptedException {
        return tell("capture-pane", "-p");
    }

    /** What tmux says of the terminal, such as {@code #{cursor_flag}}. */
    String is(String format) throws IOException, InterruptedException {
        return tell("display-message", "-p", format).strip();
    }

    /** Waits until the terminal shows all of these, and gives the screen. */
    String shows(String... texts) throws IOException, InterruptedException {
        return shows("shows " + List.of(texts), screen -> Stream.of(texts).allMatch(screen::contains));
    }

    /** Waits until the screen is as wanted, and gives it. */
    String shows(String what, Predicate<String> wanted) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        String screen = screen();
        while (!wanted.test(screen)) {
            if (System.nanoTime() > deadline) {
                close();
                throw new AssertionError("waited until it " + what + ", but there is\n" + screen);
            }
            // Each look is a process of its own: without a pause they would take the core that the watched program needs.
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            screen = screen();
        }
        return screen;
    }

    /** The processes that the shell has started. */
    List<ProcessHandle> started() throws IOException, InterruptedException {
        return ProcessHandle.of(Long.parseLong(is("#{pane_pid}"))).orElseThrow().descendants().toList();
    }

    /** Hangs up: the terminal is gone for whatever runs in it. */
    void hangUp() throws IOException, InterruptedException {
        tell("kill-server");
    }

    private String tell(String... command) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("tmux", "-u", "-L", server));
        all.addAll(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(all).redirectErrorStream(true);
        builder.environment().remove("TMUX");
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(() -> String.join(" ", all) + ": " + said).isZero();
        return said;
    }

    @Override
    public void close() throws IOException {
        Process process = new ProcessBuilder("tmux", "-L", server, "kill-server").redirectErrorStream(true).start();
        process.getInputStream().readAllBytes();
        process.onExit().join();
    }
}
