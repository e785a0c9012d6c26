package dev.conc.ui.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class ClipboardTest {
    @Test
    void a_text_is_put_into_the_clipboard_by_osc_52_in_base64() {
        assertThat(Clipboard.sequence("0x3.1.2x4")).contains("\u001b]52;c;MHgzLjEuMng0\u001b\\");
    }

    @Test
    void nothing_in_a_text_acts_on_the_terminal() {
        String odd = "锁\u001b]0;title\u0007\n";
        String sequence = Clipboard.sequence(odd).orElseThrow();

        assertThat(sequence).matches("\u001b]52;c;[A-Za-z0-9+/=]+\u001b\\\\");
        assertThat(new String(Base64.getDecoder().decode(sequence.substring(7, sequence.length() - 2)), StandardCharsets.UTF_8))
                .isEqualTo(odd);
    }

    @Test
    void what_is_longer_than_terminals_take_is_not_sent() {
        assertThat(Clipboard.sequence("0".repeat(75_000))).isPresent();
        assertThat(Clipboard.sequence("0".repeat(75_001))).isEmpty();
    }
}
