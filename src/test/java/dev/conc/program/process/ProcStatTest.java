package dev.conc.program.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ProcStatTest {
    private static String line(String name, char state) {
        return "42 (" + name + ") " + state + " 7 40 39 0 -1 4194304 1 0 0 0 0 0 0 0 20 0 1 0 123456 1 2 3";
    }

    @Test
    void parent_session_and_beginning_are_read() {
        assertThat(ProcStat.parse(line("sleep", 'S'))).isEqualTo(new ProcStat("sleep", 'S', 7, 39, 123_456));
    }

    @Test
    void a_name_may_hold_spaces_parentheses_and_line_ends() {
        assertThat(ProcStat.parse(line(") S 1 (a\nb", 'R'))).isEqualTo(new ProcStat(") S 1 (a\nb", 'R', 7, 39, 123_456));
    }

    @Test
    void a_process_that_nobody_has_waited_for_is_dead() {
        assertThat(ProcStat.parse(line("x", 'Z')).isDead()).isTrue();
        assertThat(ProcStat.parse(line("x", 'T')).isDead()).isFalse();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void this_process_has_the_parent_that_the_jdk_knows() {
        ProcessHandle self = ProcessHandle.current();

        assertThat(ProcStat.of(self.pid())).get().extracting(ProcStat::parent).isEqualTo(self.parent().map(ProcessHandle::pid).orElse(0L));
    }

    @Test
    void there_is_nothing_about_a_process_that_there_is_not() {
        assertThat(ProcStat.of(Long.MAX_VALUE)).isEmpty();
    }
}
