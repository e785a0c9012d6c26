package dev.conc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An author who lets lessons be checked while writing them, in a real terminal, and the terminal afterwards. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "tmux is there on Unix alone")
class AuthorWatchIT {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"q, 0", "C-c, 130"})
    void what_is_saved_is_checked_again_until_a_key_ends_it(String key, int exitCode) throws Exception {
        Conc.conc().run("author", "new", "mine", folder.toString());
        Path text = folder.resolve("mine/lesson.md");
        String right = Files.readString(text);
        try (Tmux tmux = Tmux.open(140, 30, "bash", "--norc", "--noprofile")) {
            tmux.enter("stty -a > " + folder.resolve("before") + "; echo marker-$((40 + 2))");
            tmux.shows("marker-42");
            tmux.enter(Launcher.TYPED + " author check --watch " + folder);
            tmux.shows("1 lesson, 1 program, 2 questions: nothing is wrong", "watching; q ends");

            Files.writeString(text, right.replace("requires: []", "requires: [nowhere]"));
            tmux.shows("mine changed", "mine/lesson.md:13: there is no lesson \"nowhere\", which this one requires", "1 mistake");

            Files.writeString(text, right);
            tmux.shows("it is right again", screen -> screen.lines().filter(each -> each.endsWith("nothing is wrong")).count() == 2);

            tmux.press(key);
            // What is typed before would still go to the program.
            tmux.shows("has the shell again", screen -> screen.stripTrailing().endsWith("$"));
            tmux.enter("echo code-$?; stty -a > " + folder.resolve("after") + "; echo done-$((40 + 2))");
            tmux.shows("code-" + exitCode, "done-42");
            assertThat(settings("after")).isEqualTo(settings("before"));
        }
    }

    /** All but the number of the line discipline, which the kernel keeps as it was told and never uses. */
    private String settings(String file) throws IOException {
        return Files.readString(folder.resolve(file)).replaceFirst(" line = \\d+;", "");
    }
}
