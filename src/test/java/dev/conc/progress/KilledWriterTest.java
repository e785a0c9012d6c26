package dev.conc.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.program.run.Runner;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that write progress are killed at random moments, and what they said is kept is there. */
@Tag("slow")
class KilledWriterTest {
    /** The longest that a writer goes on after its first word, in nanoseconds: some writes. */
    private static final int LONGEST = 20_000_000;

    /** To start one takes a hundred times as long as it lives, and what is waited for meanwhile is the disk. */
    private static final int AT_ONCE = 8;

    private final Random random = new Random(20261128);

    @TempDir
    private Path state;

    @Test
    void two_hundred_kills_lose_nothing_that_was_acknowledged() throws Exception {
        String text = ProgressJson.write(Progress.NONE.with("locks", each -> each.shown("page", 777, Instant.EPOCH))).replace("777",
                "NUMBER");
        for (int i = 0; i < 200; i += AT_ONCE) {
            List<Process> writers = new ArrayList<>();
            for (int each = 0; each < AT_ONCE; each++) {
                writers.add(writer(folder(each), "locks", text));
            }
            for (int each = 0; each < AT_ONCE; each++) {
                kill(writers.get(each), folder(each), "locks");
            }
        }

        for (int each = 0; each < AT_ONCE; each++) {
            assertThat(folder(each).toFile().list()).isSubsetOf("progress.json", "progress.json.lock", "progress.json.new");
        }
    }

    @Test
    void the_death_of_one_takes_nothing_of_another_and_no_lock_with_it() throws Exception {
        for (int i = 0; i < 2; i++) {
            List<Process> writers = new ArrayList<>();
            for (int each = 0; each < 3; each++) {
                writers.add(writer(state, "lesson-" + (3 * i + each)));
            }
            for (int each = 0; each < 3; each++) {
                kill(writers.get(each), state, "lesson-" + (3 * i + each));
            }
        }

        assertThat(new ProgressFile(new StateFolder(state)).find().progress().lessons()).hasSize(6);
    }

    /** Each of those that write at once has one of its own: nobody waits for the lock of another, and every kill may hit a write. */
    private Path folder(int number) {
        return state.resolve(Integer.toString(number));
    }

    private void kill(Process writer, Path folder, String lesson) throws IOException, InterruptedException {
        int acknowledged;
        try (BufferedReader said = writer.inputReader()) {
            acknowledged = Integer.parseInt(said.readLine());
            LockSupport.parkNanos(random.nextInt(LONGEST));
            // Process.destroyForcibly would close what it has said as well.
            writer.toHandle().destroyForcibly();
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                // The last line may be cut; of a number, a part is no larger.
                acknowledged = line.isEmpty() ? acknowledged : Math.max(acknowledged, Integer.parseInt(line));
            }
        } finally {
            writer.destroyForcibly();
        }
        assertThat(writer.waitFor(30, TimeUnit.SECONDS)).isTrue();

        Found found = new ProgressFile(new StateFolder(folder)).find();
        assertThat(found).isInstanceOf(Found.Sound.class);
        assertThat(found.progress().of(lesson).last().orElseThrow().number()).isGreaterThanOrEqualTo(acknowledged);
    }

    private static Process writer(Path folder, String... lessonAndText) throws IOException {
        List<String> command = new ArrayList<>(List.of(Runner.java().toString(), "-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("java.class.path"), ProgressWriter.class.getName(), folder.toString()));
        command.addAll(List.of(lessonAndText));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }
}
