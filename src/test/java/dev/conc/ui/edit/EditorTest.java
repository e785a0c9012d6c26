package dev.conc.ui.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.conc.problem.ExitCode;
import dev.conc.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EditorTest {
    private static final Path FILE = Path.of("conc-work/locks/Bank.java");

    @Test
    void editors_that_are_known_are_told_the_line() {
        assertThat(Editor.named(List.of("/usr/bin/vim", "-n")).open(FILE, 12)).containsExactly("/usr/bin/vim", "-n", "+12",
                FILE.toString());
        assertThat(Editor.named(List.of("nano")).open(FILE, 0)).containsExactly("nano", FILE.toString());
        assertThat(Editor.named(List.of("my editor", "-x")).open(FILE, 12)).containsExactly("my editor", "-x", FILE.toString());
        assertThat(new Editor(List.of("code"), Editor.Form.GO_TO).open(FILE, 12)).containsExactly("code", "-g", FILE + ":12");
        assertThat(new Editor(List.of("idea"), Editor.Form.LINE_OPTION).open(FILE, 12)).containsExactly("idea", "--line", "12",
                FILE.toString());
    }

    @Test
    void a_file_whose_name_begins_with_a_hyphen_is_no_option() {
        assertThat(Editor.named(List.of("ed")).open(Path.of("-x.java"), 0)).containsExactly("ed", Path.of(".", "-x.java").toString());
    }

    @Test
    void editors_with_windows_of_their_own_do_not_take_the_terminal() {
        assertThat(Editor.named(List.of("code", "--wait")).takesTerminal()).isTrue();
        assertThat(new Editor(List.of("code"), Editor.Form.GO_TO).takesTerminal()).isFalse();
    }

    @Test
    void without_an_editor_it_is_said_what_to_set_and_where_the_file_is() {
        assertThatThrownBy(() -> EditorProcess.known(Optional.empty(), FILE)).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.exitCode()).isEqualTo(ExitCode.ENVIRONMENT))
                .hasMessageContaining("EDITOR").hasMessageContaining("--edit-cmd").hasMessageContaining(FILE.toString());
    }

    @Test
    void an_editor_that_is_not_there_is_named_with_the_file() {
        assertThatThrownBy(() -> EditorProcess.open(Editor.named(List.of("no-such-editor")), FILE, 0)).isInstanceOf(Problem.class)
                .hasMessageContaining("no-such-editor cannot be started").hasMessageContaining(FILE.toString());
    }
}
