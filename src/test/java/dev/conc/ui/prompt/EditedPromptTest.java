package dev.conc.ui.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.ui.screen.EmulatedTerminal;
import dev.conc.ui.screen.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jline.reader.impl.completer.StringsCompleter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditedPromptTest {
    @TempDir
    private Path folder;

    @Test
    void a_line_is_completed_and_given() throws Exception {
        assertThat(answer(Optional.empty(), "less\tlo\t\r")).isEqualTo(new Prompt.Answer.Typed("lesson locks "));
    }

    @Test
    void ctrl_c_cancels_the_line_and_ctrl_d_ends() throws Exception {
        assertThat(answer(Optional.empty(), "abc\u0003")).isEqualTo(new Prompt.Answer.Cancelled());
        assertThat(answer(Optional.empty(), "\u0004")).isEqualTo(new Prompt.Answer.Ended());
    }

    @Test
    void an_exclamation_mark_is_a_letter() throws Exception {
        assertThat(answer(Optional.empty(), "run a!b\r")).isEqualTo(new Prompt.Answer.Typed("run a!b"));
    }

    @Test
    void lines_are_found_again_in_the_next_session() throws Exception {
        Optional<Path> history = Optional.of(Files.createFile(folder.resolve("history")));
        answer(history, "run 银行.java\r");

        assertThat(Files.readString(folder.resolve("history"))).contains("run 银行.java");
        assertThat(answer(history, "\u001b[A\r")).isEqualTo(new Prompt.Answer.Typed("run 银行.java"));
    }

    @Test
    void a_history_that_cannot_be_written_is_no_error() throws Exception {
        assertThat(answer(Optional.of(folder.resolve("none").resolve("history")), "list\r")).isEqualTo(new Prompt.Answer.Typed("list"));
        assertThat(answer(Optional.of(folder), "list\r")).isEqualTo(new Prompt.Answer.Typed("list"));
    }

    @Test
    void a_damaged_history_is_no_error() throws Exception {
        Path history = folder.resolve("history");
        Files.write(history, new byte[]{(byte) 0xff, '\n', 0, '\\'});

        assertThat(answer(Optional.of(history), "list\r")).isEqualTo(new Prompt.Answer.Typed("list"));
    }

    @Test
    void after_ten_thousand_random_keys_and_sizes_a_line_is_still_answered() throws Exception {
        Random random = new Random(11);
        String[] keys = {
                "l", "le", " ", "\t", "'", "\\", "#", "锁", "e\u0301", "\ud83d\ude00", "\u001b", "\u001b[A", "\u001b[B", "\u001b[C",
                "\u001b[D", "\u001b[H", "\u001b[F",
                "\u001b[3~", "\u007f", "\u0001", "\u0005", "\u000b", "\u0012", "\u0015", "\u0017", "\u0019", "\u0007", "n", "\u001b[999;1R",
                "\u009b"};
        Path history = Files.writeString(folder.resolve("history"), "run 银行.java\nlist\n");
        for (int round = 0; round < 10; round++) {
            EmulatedTerminal terminal = new EmulatedTerminal(80, 24);
            EditedPrompt prompt = EditedPrompt.over(
                    terminal::terminal, "conc> ", new StringsCompleter("lesson", "locks", "list"), Optional.of(history), Theme.MONOCHROME);
            CompletableFuture<Prompt.Answer> answer = CompletableFuture.supplyAsync(() -> next(prompt));
            terminal.awaitText("conc>");
            for (int i = 0; i < 1_000; i++) {
                terminal.press(keys[random.nextInt(keys.length)]);
                if (i % 50 == 0) {
                    terminal.resize(20 + random.nextInt(100), 5 + random.nextInt(30));
                }
            }
            try {
                // What was opened is left first: a search, a question, a sequence that has only begun.
                terminal.press("\u0007\u0007n\r\r\r");
            } catch (UncheckedIOException e) {
                // The prompt was answered at the first of these.
            }
            assertThat(answer.get(60, TimeUnit.SECONDS)).isInstanceOf(Prompt.Answer.Typed.class);
        }
    }

    private static Prompt.Answer answer(Optional<Path> history, String keys) throws Exception {
        EmulatedTerminal terminal = new EmulatedTerminal(80, 24);
        EditedPrompt prompt = EditedPrompt.over(
                terminal::terminal, "conc> ", new StringsCompleter("lesson", "locks"), history, Theme.MONOCHROME);
        CompletableFuture<Prompt.Answer> answer = CompletableFuture.supplyAsync(() -> next(prompt));
        terminal.awaitText("conc>");
        try {
            terminal.press(keys);
        } catch (UncheckedIOException e) {
            // The last key ends the prompt, which may close the terminal before the key's line is flushed.
        }
        return answer.get(30, TimeUnit.SECONDS);
    }

    private static Prompt.Answer next(Prompt prompt) {
        try {
            return prompt.next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
