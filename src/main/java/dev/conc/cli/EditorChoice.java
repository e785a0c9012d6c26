package dev.conc.cli;

import dev.conc.ui.edit.Editor;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which editor the learner has: the one that was named for {@code conc}, or that of the terminal, or that which VISUAL and EDITOR name. */
final class EditorChoice {
    private final Environment environment;

    EditorChoice(Environment environment) {
        this.environment = environment;
    }

    /**
     * The editor; empty where none is known.
     *
     * @param given by an option
     * @throws dev.conc.problem.Problem if a command has a quote that is not closed
     */
    Optional<Editor> editor(Optional<String> given) {
        return named(given.or(() -> environment.variable("CONC_EDIT_CMD")))
                .or(this::ofTerminal)
                .or(() -> named(environment.variable("VISUAL")))
                .or(() -> named(environment.variable("EDITOR")));
    }

    private static Optional<Editor> named(Optional<String> command) {
        return command.map(Words::of).filter(words -> !words.isEmpty()).map(Editor::named);
    }

    /** Terminals that are a part of an editor open the file beside themselves, where they have the command for that. */
    private Optional<Editor> ofTerminal() {
        if (environment.variable("TERM_PROGRAM").filter("vscode"::equals).isPresent()) {
            return onPath("code").map(command -> new Editor(List.of(command), Editor.Form.GO_TO));
        }
        if (environment.variable("TERMINAL_EMULATOR").filter("JetBrains-JediTerm"::equals).isPresent()) {
            return onPath("idea").map(command -> new Editor(List.of(command), Editor.Form.LINE_OPTION));
        }
        return Optional.empty();
    }

    private Optional<String> onPath(String name) {
        return Arrays.stream(environment.variable("PATH").orElse("").split(Pattern.quote(File.pathSeparator), -1))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> Stream.of(name, name + ".cmd", name + ".exe").flatMap(file -> executable(folder, file)))
                .findFirst();
    }

    private static Stream<String> executable(String folder, String file) {
        try {
            Path path = Path.of(folder, file);
            return Files.isRegularFile(path) && Files.isExecutable(path) ? Stream.of(path.toString()) : Stream.of();
        } catch (InvalidPathException e) {
            return Stream.of();
        }
    }
}
