import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jline.terminal.Size;
import org.jline.terminal.impl.jni.JniNativePty;
import org.jline.terminal.impl.jni.JniTerminalProvider;

/**
 * Makes the ahead-of-time caches of conc, as a step of the build: runs dev.conc.cli.CacheTraining on a terminal of its own and presses the keys
 * that a learner would. Where that fails there is none, and conc only starts more slowly.
 */
class MakeCache {
    /** Help and back, down, the next pane, run, the next page, leave. */
    private static final String KEYS = "??j\trnq";

    private static final String SUMS = "conc.aot.sums";

    public static void main(String[] arguments) throws Exception {
        Path project = Path.of("").toAbsolutePath();
        Path target = project.resolve("target");
        // Where no new ones can be made, the old ones must not stay.
        Files.deleteIfExists(target.resolve("conc.aot"));
        Files.deleteIfExists(target.resolve("conc-worker.aot"));
        ProcessBuilder training = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // The flags are those of the launcher: a cache made with others would not be used.
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Xlog:disable", "-XX:-PrintWarnings",
                "-Djdk.reflect.useNativeAccessorOnly=true",
                "-XX:AOTCacheOutput=" + target.resolve("conc.aot"),
                "-Dconc.home=" + project, "-Dconc.terminal=yes",
                "-cp", target.resolve("conc.jar").toString(), "dev.conc.cli.CacheTraining", project.resolve("src/build/Trained.java").toString());
        training.environment().put("XDG_CACHE_HOME", target.resolve("training-cache").toString());
        training.environment().put("XDG_STATE_HOME", target.resolve("training-cache").toString());
        training.environment().put("TERM", "xterm-256color");
        training.redirectError(target.resolve("training.log").toFile());
        try (JniNativePty terminal = (JniNativePty) new JniTerminalProvider().open(null, Size.of(120, 36))) {
            Path tty = Path.of(terminal.getName());
            training.redirectInput(tty.toFile()).redirectOutput(Redirect.to(tty.toFile()));
            Process process = training.start();
            Thread.ofPlatform().daemon().start(() -> pressKeys(terminal));
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly().waitFor();
            }
        } catch (IOException | LinkageError | UnsupportedOperationException e) {
            System.out.println("no ahead-of-time cache, since there is no terminal to train on: " + e.getMessage());
        }
        Files.deleteIfExists(target.resolve("conc.aot.config"));
        Files.deleteIfExists(target.resolve("conc-worker.aot.config"));
        if (!fits(target, "conc") || !fits(target, "conc-worker") || !noteSums(target)) {
            System.out.println("no ahead-of-time caches: conc starts more slowly without them");
            Files.deleteIfExists(target.resolve("conc.aot"));
            Files.deleteIfExists(target.resolve("conc-worker.aot"));
            Files.deleteIfExists(target.resolve(SUMS));
        }
    }

    /** Whether a cache is whole, which it is not where the disk was full, and can be used with its jar. */
    private static boolean fits(Path target, String name) throws IOException, InterruptedException {
        Path cache = target.resolve(name + ".aot");
        return Files.exists(cache) && new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", "-Xlog:disable", "-XX:+VerifySharedSpaces",
                "-XX:AOTMode=on", "-XX:AOTCache=" + cache, "-cp", target.resolve(name + ".jar").toString(), "-version")
                .redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD).start().waitFor() == 0;
    }

    /** Notes the checksums of the caches, which the launcher compares where a cache has changed. It has the tool that is used here, or uses no caches. */
    private static boolean noteSums(Path target) throws InterruptedException {
        try {
            return new ProcessBuilder("cksum", "conc.aot", "conc-worker.aot").directory(target.toFile())
                    .redirectOutput(target.resolve(SUMS).toFile()).redirectError(Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static void pressKeys(JniNativePty terminal) {
        try {
            InputStream screen = terminal.getMasterInput();
            byte[] bytes = new byte[1 << 16];
            boolean opened = false;
            for (int length = screen.read(bytes); length >= 0; length = screen.read(bytes)) {
                if (!opened && new String(bytes, 0, length, StandardCharsets.ISO_8859_1).contains("quit")) {
                    opened = true;
                    terminal.getMasterOutput().write(KEYS.getBytes(StandardCharsets.US_ASCII));
                    terminal.getMasterOutput().flush();
                }
            }
        } catch (IOException e) {
            // The training run is over.
        }
    }
}
