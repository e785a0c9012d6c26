package dev.conc.ui.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.junit.jupiter.api.Test;

class KeyReaderTest {
    @Test
    void a_terminal_that_has_been_closed_has_no_more_keys() throws IOException {
        Terminal terminal = new LineDisciplineTerminal("test", "xterm-256color", new ByteArrayOutputStream(), StandardCharsets.UTF_8);
        terminal.close();

        assertThat(new KeyReader(terminal).next()).isNull();
    }
}
