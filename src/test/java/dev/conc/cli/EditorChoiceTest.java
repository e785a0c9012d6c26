package dev.conc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.conc.problem.Problem;
import dev.conc.program.compile.Directories;
import dev.conc.ui.edit.Editor;
import dev.conc.ui.edit.Editor.Form;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditorChoiceTest {
    @TempDir
    private Path folder;

    private static Optional<Editor> editor(Map<String, String> variables, String... given) {
        Environment environment = new Environment(variables, Locale.ENGLISH,
                new Directories(Path.of("lessons"), Path.of("agent"), Path.of("cache")),
                false, false, InputStream.nullInputStream());
        return new EditorChoice(environment).editor(given.length == 0 ? Optional.empty() : Optional.of(given[0]));
    }

    private String onPath(String name) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file.toString();
    }

    @Test
    void visual_goes_before_editor_and_what_was_given_before_both() {
        Map<String, String> both = Map.of("VISUAL", "emacs -nw", "EDITOR", "ed");

        assertThat(editor(both)).contains(new Editor(List.of("emacs", "-nw"), Form.PLUS_LINE));
        assertThat(editor(Map.of("EDITOR", "ed", "VISUAL", " "))).contains(new Editor(List.of("ed"), Form.FILE));
        assertThat(editor(both, "'my editor' -x \"a b\"")).contains(new Editor(List.of("my editor", "-x", "a b"), Form.FILE));
        assertThat(editor(Map.of("CONC_EDIT_CMD", "nano", "VISUAL", "emacs"))).contains(new Editor(List.of("nano"), Form.PLUS_LINE));
    }

    @Test
    void a_terminal_that_is_part_of_an_editor_has_that_where_its_command_is_on_the_path() throws IOException {
        Map<String, String> code = Map.of("TERM_PROGRAM", "vscode", "PATH", folder.toString(), "EDITOR", "ed");
        Map<String, String> idea = Map.of("TERMINAL_EMULATOR", "JetBrains-JediTerm", "PATH", folder.toString());

        assertThat(editor(code)).contains(new Editor(List.of("ed"), Form.FILE));
        assertThat(editor(idea)).isEmpty();
        assertThat(
                editor(code.entrySet().stream().collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)), "nano"))
                .contains(new Editor(List.of("nano"), Form.PLUS_LINE));

        assertThat(editor(Map.of("TERM_PROGRAM", "vscode", "PATH", folder.toString()))).isEmpty();
        String command = onPath("code");
        assertThat(editor(code)).contains(new Editor(List.of(command), Form.GO_TO));
        assertThat(editor(Map.of("TERM_PROGRAM", "Apple_Terminal", "PATH", folder.toString()))).isEmpty();
        assertThat(editor(idea)).isEmpty();
        assertThat(editor(Map.of("TERMINAL_EMULATOR", "JetBrains-JediTerm", "PATH", folder + java.io.File.pathSeparator + "/x")))
                .isEmpty();
        String other = onPath("idea");
        assertThat(editor(idea)).contains(new Editor(List.of(other), Form.LINE_OPTION));
    }

    @Test
    void a_quote_that_is_not_closed_is_told() {
        assertThatThrownBy(() -> editor(Map.of("EDITOR", "'ed"))).isInstanceOf(Problem.class).hasMessageContaining("quote");
    }
}
