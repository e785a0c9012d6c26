package dev.conc.cli;

import static dev.conc.Conc.conc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.Conc;
import dev.conc.program.Program;
import dev.conc.program.compile.ClassCache;
import dev.conc.program.compile.Compiler;
import dev.conc.program.compile.Libraries;
import dev.conc.program.control.Workbench;
import dev.conc.schedule.explore.result.Strategy;
import dev.conc.schedule.explore.result.Unfinished;
import dev.conc.schedule.worker.Reply;
import dev.conc.schedule.worker.Report;
import dev.conc.schedule.worker.Request;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs one execution of which takes longer than anybody wants to wait without a word. */
class LongExecutionIT {
    private static final Compiler COMPILER = new Compiler(
            new ClassCache(Conc.CACHE.resolve("programs")), new Libraries(Conc.LIBRARIES, _ -> {}));

    @TempDir
    private Path folder;

    @Test
    void its_steps_are_told_while_it_runs_and_it_ends_when_told_to() throws Exception {
        List<Reply.Progress> told = new ArrayList<>();
        Report report;
        try (Workbench bench = Workbench.open(COMPILER, Program.ofFile(program()), new Workbench.Settings(Map.of()))) {
            report = bench.explore(new Request.Explore(Strategy.DPOR, 0, 0, 0, 1), progress -> {
                told.add(progress);
                if (told.size() == 2) {
                    bench.stop();
                }
            });
        }

        assertThat(told.get(0).steps()).isPositive();
        assertThat(told.get(1).steps()).isGreaterThan(told.get(0).steps());
        assertThat(told).allSatisfy(each -> assertThat(each.executions()).isZero());
        assertThat(report.executions()).isZero();
        assertThat(report.unfinished()).contains(Unfinished.INTERRUPTED);
    }

    @Test
    void a_time_limit_ends_it_without_a_verdict() throws Exception {
        Conc.Result result = conc().run("explore", "--json", "--seconds", "1", program().toString());

        assertThat(result.exitCode()).as(result.err()).isEqualTo(4);
        assertThat(result.out()).contains("\"verdict\" : \"unknown\"", "\"why\" : \"seconds\"");
    }

    private Path program() throws Exception {
        return Files.writeString(folder.resolve("Counts.java"), """
                import java.util.concurrent.atomic.AtomicLong;
                class Counts {
                    static final AtomicLong count = new AtomicLong();
                    static void rounds() { for (int i = 0; i < 200_000_000; i++) count.incrementAndGet(); }
                    public static void main(String[] args) throws InterruptedException {
                        Thread other = new Thread(Counts::rounds);
                        other.start();
                        rounds();
                        other.join();
                    }
                }
                """);
    }
}
