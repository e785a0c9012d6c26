package dev.conc.ui.screen;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** The clipboard of whoever sits at the terminal, also of one far away (OSC 52): a terminal that does not know it, or does not allow it, does nothing. */
public final class Clipboard {
    /** What xterm and others take at most, in characters of base64. */
    private static final int MOST = 100_000;

    private static final int SHOWN = 48;

    private Clipboard() {}

    /** The sequence that puts a text into the clipboard; empty if the text is too long for it. */
    static Optional<String> sequence(String text) {
        String encoded = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        return encoded.length() > MOST ? Optional.empty() : Optional.of("\u001b]52;c;" + encoded + "\u001b\\");
    }

    /** Puts a text into the clipboard, and gives what came of it in words. */
    public static String copy(String text, FullScreen screen, Messages messages) {
        Optional<String> sequence = sequence(text);
        sequence.ifPresent(screen::write);
        return sequence.isPresent() ? messages.text("copy.done", shown(text, messages)) : messages.text("copy.tooLong");
    }

    private static String shown(String text, Messages messages) {
        String harmless = Glyph.harmless(text);
        return harmless.length() <= SHOWN ? harmless : harmless.substring(0, harmless.offsetByCodePoints(0, SHOWN)) + messages.signs("…");
    }
}
