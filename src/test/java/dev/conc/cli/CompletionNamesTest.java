package dev.conc.cli;

import static dev.conc.Conc.conc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.conc.OwnLesson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Names of files are text: no shell that completes them executes, expands or garbles anything. */
@Timeout(120)
class CompletionNamesTest {
    private static final List<String> HOSTILE = List.of(
            "Q$(touch RAN)", "Q`touch RAN`", "Q;touch RAN;", "Q|touch RAN", "Q&touch RAN&", "Q>RAN", "Q'touch RAN'", "Q\"touch RAN\"",
            "Q touch RAN", "Q\ntouch RAN\n", "Q\n$(touch RAN)",
            "Q(touch RAN)", "Q{a,b}", "Q*", "Q?", "Q[a-z]", "Q\\", "Q#", "Q!!", "Q%", "Q=", "Q:x", "Q\u001b[31m", "Q\u202eevil", "Q\u009b",
            "Q\u200f", "~", "~root", "-rf", "--help", "$HOME",
            "*", "Q\tx", "<(touch RAN)");

    @TempDir
    private Path folder;

    private Path pack;

    @BeforeEach
    void write() throws IOException {
        pack = Files.createDirectory(folder.resolve("pack"));
        Path lesson = OwnLesson.write(pack, "odd", "Text.");
        Path own = Files.createDirectory(folder.resolve("own"));
        Path safe = Files.createDirectory(folder.resolve("safe"));
        for (String name : HOSTILE) {
            OwnLesson.program(lesson, name, "void main() {}");
            OwnLesson.program(own, name, "class Odd { void main() {} }");
            Files.createDirectory(own.resolve(name + ".folder"));
        }
        OwnLesson.program(lesson, "Qui_et-1.x", "void main() {}");
        OwnLesson.program(own, "Qui_et-1.x", "void main() {}");
        OwnLesson.program(safe, "Mine", "void main() {}");
        Files.writeString(lesson.resolve("lesson.md"),
                Files.readString(lesson.resolve("lesson.md")).replace("title: About odd", "title: \"$(touch RAN)\\e[31m'\""));
        for (String shell : List.of("bash", "zsh", "fish")) {
            Files.writeString(folder.resolve("script." + shell), conc().run("completion", shell, "--lessons", pack.toString()).out());
        }
    }

    private void nothingRan() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.map(each -> each.getFileName().toString())).doesNotContain("RAN");
        }
    }

    @Test
    void no_script_holds_a_name_that_a_shell_would_read() throws IOException {
        for (String shell : List.of("bash", "zsh", "fish")) {
            assertThat(Files.readString(folder.resolve("script." + shell))).contains("odd/Qui_et-1.x").doesNotContain("RAN", "HOME",
                    "odd/~", "odd/Q$", "\u202e", "\u001b");
        }
    }

    private List<String> bash(String current) throws Exception {
        return output("bash", "--norc", "-c",
                "source ../script.bash; COMP_WORDS=(conc run \"$0\"); COMP_CWORD=2; _conc; printf '<%s>\\n' \"${COMPREPLY[@]}\"", current);
    }

    @Test
    void bash_offers_safe_names_alone() throws Exception {
        assumeTrue(CompletionCommandTest.has("bash"), "bash is not installed");

        assertThat(bash("odd/Q")).containsExactly("<odd/Qui_et-1.x>");
        assertThat(bash("Q")).contains("<Qui_et-1.x.java>").allMatch(each -> each.matches("<[\\w.-]+/?>"));
        assertThat(bash("")).contains("<odd/Qui_et-1.x>", "<Qui_et-1.x.java>").allMatch(each -> each.matches("<[\\w-][\\w./-]*>"))
                .doesNotContain("<-rf.java>", "<--help.java>");
        assertThat(bash("../safe/")).containsExactly("<../safe/Mine.java>");
        assertThat(bash("-")).noneMatch(each -> each.contains("rf"));
        assertThat(bash("Q$(touch RAN)")).noneMatch(each -> each.contains("RAN"));
        nothingRan();
    }

    /** Tab is pressed in a real bash, and the line that it makes is executed. Each line is typed when the one before is done: only at its prompt does bash see a tab as one. */
    @Test
    void bash_at_its_prompt_executes_nothing() throws Exception {
        assumeTrue(CompletionCommandTest.has("bash") && CompletionCommandTest.has("script"), "bash or script is not installed");

        String screen = conversation("script -qec 'bash --norc -i' /dev/null",
                "source ../script.bash; conc() { printf 'got:%s\\n' \"$@\"; }\n", "conc()",
                // However many there are, they are listed, and no question takes what is typed next for its answer.
                "bind 'set completion-query-items 0'; bind 'set page-completions off'; echo ready$((1))\n", "ready1",
                "conc run odd/Q\t\t\n", "got:odd/Qui_et-1.x",
                "conc run Qui\t\n", "got:Qui_et-1.x.java",
                "conc run Q\t\t\u0015echo end$((1))\n", "end1",
                "conc run \t\t\u0015echo end$((2))\n", "end2",
                "exit\n", "");

        assertThat(screen).contains("got:odd/Qui_et-1.x", "got:Qui_et-1.x.java");
        nothingRan();
    }

    @Test
    void zsh_at_its_prompt_executes_nothing() throws Exception {
        assumeTrue(CompletionCommandTest.has("zsh"), "zsh is not installed");

        String screen = output("zsh", "-f", "-c", """
                zmodload zsh/zpty
                zpty z 'TERM=dumb zsh -f -i'
                zpty -w z 'unsetopt zle_bracketed_paste 2>/dev/null; source ../script.zsh; conc() { printf "got:%s\\n" "$@"; }; print ready$((1))'
                zpty -r z out '*ready1*'
                zpty -w -n z $'conc run odd/Q\\t\\n'
                zpty -r z out '*got:odd/Qui_et-1.x*'; print -r -- $out
                zpty -w -n z $'conc run Qui\\t\\n'
                zpty -r z out '*got:Qui_et-1.x.java*'; print -r -- $out
                zpty -w -n z $'conc run Q\\t\\t\\x15print end$((1))\\n'
                zpty -r z out '*end1*'; print -r -- $out
                """).stream().reduce("", String::concat);

        assertThat(screen).contains("got:odd/Qui_et-1.x", "got:Qui_et-1.x.java").doesNotContain("touch");
        nothingRan();
    }

    @Test
    void fish_executes_nothing() throws Exception {
        assumeTrue(CompletionCommandTest.has("fish"), "fish is not installed");

        assertThat(fish("conc run odd/Q")).containsExactly("odd/Qui_et-1.x");
        assertThat(fish("conc run Q")).contains("Qui_et-1.x.java");
        fish("conc run ");
        fish("conc lesson o");
        nothingRan();
    }

    private List<String> fish(String line) throws Exception {
        return output("fish", "--no-config", "-c", "source ../script.fish; complete -C '" + line + "'").stream()
                .map(each -> each.split("\t", 2)[0]).toList();
    }

    @Test
    void odd_names_work_when_they_are_typed() {
        for (String name : List.of("Q$(touch RAN)", "Q touch RAN", "Q'touch RAN'", "Q\u202eevil", "Q*")) {
            assertThat(conc().run("show", "odd/" + name, "--lessons", pack.toString()).out()).as(name).contains("void main() {}");
            assertThat(conc().run("run", folder.resolve("own").resolve(name + ".java").toString()).exitCode()).as(name).isZero();
        }
    }

    private List<String> output(String... command) throws Exception {
        Process process = started(command);
        process.getOutputStream().close();
        return ended(process, new StringBuilder()).lines().toList();
    }

    /** What a command prints that is told lines, each followed by what it answers. */
    private String conversation(String command, String... linesAndAnswers) throws Exception {
        Process process = started("sh", "-c", command);
        StringBuilder said = new StringBuilder();
        try (var input = process.getOutputStream()) {
            for (int i = 0; i < linesAndAnswers.length; i += 2) {
                input.write(linesAndAnswers[i].getBytes(StandardCharsets.UTF_8));
                input.flush();
                int from = said.length();
                while (said.indexOf(linesAndAnswers[i + 1], from) < 0) {
                    int read = process.inputReader(StandardCharsets.UTF_8).read();
                    assertThat(read).as(() -> "the answer, after\n" + said).isNotNegative();
                    said.append((char) read);
                }
            }
        }
        return ended(process, said);
    }

    private Process started(String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).directory(folder.resolve("own").toFile());
        builder.environment().put("TERM", "dumb");
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("HOME", folder.toString());
        return builder.start();
    }

    private static String ended(Process process, StringBuilder said) throws Exception {
        said.append(process.inputReader(StandardCharsets.UTF_8).readAllAsString());
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return said.toString();
    }
}
