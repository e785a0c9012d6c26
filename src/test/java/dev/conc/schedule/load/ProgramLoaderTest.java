package dev.conc.schedule.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.conc.schedule.machine.entry.Hooks;
import dev.conc.schedule.rewritten.InstrumentedProgram;
import dev.conc.schedule.rewritten.SiteTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramLoaderTest {
    private final ProgramLoader loader = new ProgramLoader(
            new InstrumentedProgram(Map.of(), new SiteTable(), List.of(), Set.of(), Set.of(), Map.of()));

    @ParameterizedTest
    @ValueSource(strings = {
            "dev.conc.schedule.worker.Report", "dev.conc.schedule.worker.Report$Outcome", "dev.conc.schedule.worker.Frames",
            "dev.conc.schedule.worker.WorkerMain", "dev.conc.schedule.worker.Secret",
            "dev.conc.schedule.Schedule", "dev.conc.schedule.load.ProgramLoader", "dev.conc.schedule.load.MachineLoader",
            "dev.conc.schedule.instrument.Instrumenter", "dev.conc.schedule.explore.Explorer",
            "dev.conc.schedule.machine.Machine", "dev.conc.schedule.machine.entry.Entry", "dev.conc.schedule.machine.StepLog",
            "dev.conc.Main", "dev.conc.cli.ConcCommand", "dev.conc.nothing.There",
            "picocli.CommandLine", "org.jline.terminal.Terminal", "tools.jackson.databind.ObjectMapper", "org.commonmark.parser.Parser",
            "org.junit.jupiter.api.Test"
    })
    void a_program_finds_no_class_of_the_engine_nor_of_what_stands_beside_it(String name) {
        assertThatExceptionOfType(ClassNotFoundException.class).isThrownBy(() -> loader.loadClass(name));
        assertThatExceptionOfType(ClassNotFoundException.class).isThrownBy(() -> Class.forName(name, true, loader));
    }

    @Test
    void a_program_is_linked_with_what_rewritten_code_calls() {
        assertThat(Hooks.called()).allSatisfy(name -> assertThat(loader.loadClass(name).getName()).isEqualTo(name));
    }

    @Test
    void each_program_has_hooks_of_its_own() throws ClassNotFoundException {
        String hooks = "dev.conc.schedule.machine.Memory";
        ProgramLoader other = new ProgramLoader(
                new InstrumentedProgram(Map.of(), new SiteTable(), List.of(), Set.of(), Set.of(), Map.of()));

        assertThat(loader.loadClass(hooks)).isSameAs(loader.loadClass(hooks)).isNotSameAs(other.loadClass(hooks));
    }

    @Test
    void a_program_finds_the_classes_of_the_jdk() throws ClassNotFoundException {
        assertThat(loader.loadClass("java.util.concurrent.locks.ReentrantLock").getClassLoader()).isNull();
        assertThat(loader.loadClass("java.sql.Timestamp").getClassLoader()).isSameAs(ClassLoader.getPlatformClassLoader());
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "dev/conc/schedule/worker/Report.class", "dev/conc/schedule/machine/Memory.class", "dev/conc/ui/messages.properties",
            "picocli/CommandLine.class"
    })
    void a_program_finds_no_resource_of_the_engine(String name) throws IOException {
        assertThat(loader.getResource(name)).isNull();
        assertThat(loader.getResourceAsStream(name)).isNull();
        assertThat(loader.getResources(name).hasMoreElements()).isFalse();
    }

    @Test
    void no_loader_from_which_a_program_comes_leads_to_the_engines() throws ClassNotFoundException {
        List<ClassLoader> all = new ArrayList<>();
        for (ClassLoader each : List.of(loader,
                loader.loadClass("dev.conc.schedule.machine.replace.executor.ScheduledPool").getClassLoader())) {
            for (ClassLoader next = each; next != null; next = next.getParent()) {
                all.add(next);
            }
        }

        assertThat(all).doesNotContain(ProgramLoader.class.getClassLoader(), ClassLoader.getSystemClassLoader());
        ClassLoader machine = loader.loadClass("dev.conc.schedule.machine.Memory").getClassLoader();
        assertThatExceptionOfType(ClassNotFoundException.class).isThrownBy(() -> machine.loadClass("dev.conc.schedule.worker.Report"));
        assertThatExceptionOfType(ClassNotFoundException.class).isThrownBy(() -> machine.loadClass("picocli.CommandLine"));
        assertThat(machine.getResource("dev/conc/schedule/worker/Report.class")).isNull();
    }
}
