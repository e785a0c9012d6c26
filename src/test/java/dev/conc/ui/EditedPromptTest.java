package dev.conc.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
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
        Files.write(history, new byte[] {(byte) 0xff, '\n', 0, '\\'});

        assertThat(answer(Optional.of(history), "list\r")).isEqualTo(new Prompt.Answer.Typed("list"));
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
