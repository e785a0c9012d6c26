package dev.conc.author;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock("the turn of this process")
class RunTurnTest {
    @TempDir
    private Path folder;

    @Test
    void of_several_checks_one_runs_a_program_at_a_time() throws Exception {
        AtomicInteger running = new AtomicInteger();
        List<Callable<Integer>> checks = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            checks.add(() -> {
                try (RunTurn _ = RunTurn.await(folder.resolve("cache/turn"))) {
                    running.incrementAndGet();
                    Files.writeString(folder.resolve("what takes some time"), "of a run");
                    return running.getAndDecrement();
                }
            });
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            for (Future<Integer> each : pool.invokeAll(checks)) {
                assertThat(each.get()).isEqualTo(1);
            }
        }
    }

    @Test
    void the_turn_is_a_lock_that_other_processes_see() throws Exception {
        Path file = folder.resolve("turn");
        try (RunTurn _ = RunTurn.await(file)) {
            Process other = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    Files.writeString(folder.resolve("Other.java"), """
                            void main(String[] file) throws Exception {
                                try (var channel = java.nio.channels.FileChannel.open(Path.of(file[0]), java.nio.file.StandardOpenOption.WRITE)) {
                                    IO.println(channel.tryLock() == null ? "taken" : "free");
                                }
                            }
                            """.replace("Path.of", "java.nio.file.Path.of")).toString(), file.toString()).start();

            assertThat(other.inputReader().readLine()).isEqualTo("taken");
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            assertThat(channel.tryLock()).isNotNull();
        }
    }

    @Test
    void where_no_file_can_be_locked_everybody_has_a_turn() throws Exception {
        Path none = Files.writeString(folder.resolve("file"), "x").resolve("turn");

        try (RunTurn turn = RunTurn.await(none)) {
            assertThat(turn).isNotNull();
        }
        try (RunTurn turn = RunTurn.await(none)) {
            assertThat(turn).isNotNull();
        }
    }
}
