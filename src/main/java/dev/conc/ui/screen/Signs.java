package dev.conc.ui.screen;

/** The signs that this program draws, in ASCII, for terminals and fonts that have no more. */
final class Signs {
    private static final String DRAWN = "─│▶▷▸·•✗▲▼←→↑↓┌┐└┘├┤┬┴┼━█░▒▓■□●○✓";
    private static final String INSTEAD = "-|>:>.*x^v<>^v+++++++++=#.:##.*o+";

    private Signs() {}

    /**
     * A text with each sign as another one of the same width.
     *
     * @param others whether the text is somebody else's, of which only what stands for control characters is replaced
     */
    static String narrow(String text, boolean others) {
        StringBuilder narrow = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            int at = others || sign < 0x80 ? -1 : DRAWN.indexOf(sign);
            boolean stands = (sign >= 0x2400 && sign <= 0x2421) || sign == 0xfffd;
            narrow.append(at >= 0 ? INSTEAD.charAt(at) : stands ? '?' : sign);
        }
        return narrow.toString();
    }

    /** Words of our own with each sign as one or more others: for text that is not laid out yet. */
    static String words(String text) {
        return text.replace("←→", "<->").replace("→", "->").replace("←", "<-").replace("…", "...").replace("↵", "\\n").replace("⏎", "\\n")
                .replace("↑", "^").replace("↓", "v");
    }
}
