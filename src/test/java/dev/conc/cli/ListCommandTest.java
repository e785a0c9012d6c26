package dev.conc.cli;

import static dev.conc.Conc.conc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.Conc;
import org.junit.jupiter.api.Test;

class ListCommandTest {
    @Test
    void every_lesson_is_listed_with_its_title() {
        Conc.Result result = conc().run("list");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("threads", "thread-local", "Thread-local data");
        assertThat(result.err()).isEmpty();
    }
}
