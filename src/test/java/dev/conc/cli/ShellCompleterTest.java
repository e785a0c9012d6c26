package dev.conc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.Conc;
import dev.conc.program.compile.Directories;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jline.reader.Candidate;
import org.jline.reader.ParsedLine;
import org.jline.reader.impl.DefaultParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShellCompleterTest {
    @TempDir
    private Path folder;

    private final ShellCompleter completer = new ShellCompleter(new Context(
            new Environment(Map.of("CONC_LANG", "zh"), Locale.ENGLISH,
                    new Directories(Conc.PROJECT.resolve("lessons"), Path.of("agent"), Path.of("cache")), true, false,
                    InputStream.nullInputStream()),
            new PrintWriter(Writer.nullWriter()), new PrintWriter(Writer.nullWriter())),
            new ConcCommand.ForShell(), List.of("exit", "quit"));

    @Test
    void commands_are_completed() {
        assertThat(complete("")).contains("list", "lesson", "run", "predict", "explore", "step", "help", "exit", "quit");
        assertThat(complete("help l")).contains("list", "lesson", "livelock").doesNotContain("exit");
        assertThat(complete("help da")).contains("data-race");
        assertThat(complete("help 活")).contains("活锁");
        assertThat(complete("conc ")).contains("list", "lesson");
    }

    @Test
    void lessons_are_completed_with_their_titles() {
        List<Candidate> candidates = candidates("lesson lo");

        assertThat(candidates).extracting(Candidate::value).containsExactly("locks");
        assertThat(candidates).extracting(Candidate::descr).contains("锁");
    }

    @Test
    void programs_are_completed_with_and_without_their_lesson() {
        assertThat(complete("run ")).contains("locks/Bank").doesNotContain("Bank");
        assertThat(complete("run Ba")).contains("Bank", "BankOutcomes");
        assertThat(complete("run locks/Ba")).contains("locks/Bank");
        assertThat(complete("explore --max 5 Ba")).contains("Bank");
        assertThat(complete("replay Bank ")).isEmpty();
        assertThat(complete("list ")).isEmpty();
        assertThat(complete("run Bank -- --s")).isEmpty();
        assertThat(complete("explore Bank -- --strategy ")).isEmpty();
    }

    @Test
    void options_and_their_values_are_completed() {
        assertThat(complete("explore -")).contains("--json", "--strategy", "--lang").doesNotContain("locks/Bank");
        assertThat(complete("explore Bank --strategy ")).containsExactlyInAnyOrder("dpor", "all", "bounded", "random");
        assertThat(complete("list --lang ")).containsExactly("en", "zh");
        assertThat(complete("explore --max ")).isEmpty();
    }

    @Test
    void java_files_and_folders_are_completed() throws IOException {
        Files.createFile(folder.resolve("银行.java"));
        Files.createFile(folder.resolve("note.txt"));
        Files.createDirectory(folder.resolve("更多"));

        assertThat(complete("run " + folder + "/")).containsExactlyInAnyOrder(folder + "/银行.java", folder + "/更多/");
        assertThat(complete("run " + folder + "/银")).containsExactly(folder + "/银行.java");
        assertThat(complete("lesson locks --svg " + folder + "/n")).containsExactly(folder + "/note.txt");
    }

    @Test
    void commands_of_a_command_are_completed_with_their_options_and_folders() {
        assertThat(complete("author ")).containsExactly("check", "new");
        assertThat(complete("author check --")).contains("--watch", "--no-run", "--json");
        assertThat(complete("author new --")).doesNotContain("--watch");
        assertThat(complete("author check less")).containsExactly("lessons/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run /no/such/folder/", "nothing-like-it ", "--lang ", "lesson locks \0"})
    void what_makes_no_sense_has_no_completion(String line) {
        assertThat(complete(line)).isEmpty();
    }

    private List<String> complete(String line) {
        return candidates(line).stream().map(Candidate::value).toList();
    }

    private List<Candidate> candidates(String line) {
        List<Candidate> candidates = new ArrayList<>();
        ParsedLine parsed = new DefaultParser().parse(line, line.length(), org.jline.reader.Parser.ParseContext.COMPLETE);
        completer.complete(null, parsed, candidates);
        // What does not fit is left out by JLine.
        return candidates.stream().filter(each -> each.value().startsWith(parsed.word())).toList();
    }
}
