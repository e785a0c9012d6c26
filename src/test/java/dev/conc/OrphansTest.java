package dev.conc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.parallel.Isolated;

@EnabledOnOs(OS.LINUX)
@Isolated("it adopts processes of this whole process")
class OrphansTest {
    private static void shell(String command) throws Exception {
        new ProcessBuilder("sh", "-c", command).start().waitFor();
    }

    @Test
    void a_process_that_outlives_its_parent_is_found() throws Exception {
        try (Orphans orphans = Orphans.watch()) {
            shell("sleep 60 > /dev/null 2>&1 &");

            assertThat(orphans.after(Duration.ZERO)).singleElement().satisfies(each -> assertThat(each.destroyForcibly()).isTrue());
            assertThat(orphans.after(Duration.ofSeconds(10))).isEmpty();
        }
    }

    @Test
    void one_that_ends_in_time_is_no_orphan() throws Exception {
        try (Orphans orphans = Orphans.watch()) {
            shell("sleep 0.05 > /dev/null 2>&1 &");

            assertThat(orphans.after(Duration.ofSeconds(10))).isEmpty();
        }
    }
}
