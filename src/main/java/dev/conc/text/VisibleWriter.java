package dev.conc.text;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where all that a command prints goes through on its way to a terminal, a file or a pipe: what acts is made {@link Visible}, whoever forgot to do so before.
 * Line ends and tabs pass, and, where colours are wanted, the escape sequences of looks (SGR), which change nothing but how text looks, and
 * of links to files (OSC 8). In JSON, what acts
 * stands within quotes alone, where this form means the same.
 */
public final class VisibleWriter extends Writer {
    private static final Pattern LOOK = Pattern.compile("\u001b\\[[0-9;]*m|\u001b]8;;(?:file://[!-~]*)?\u001b\\\\");

    private final PrintWriter to;
    private final boolean styled;
    /** The first half of a pair whose second is still to come; 0 if there is none. */
    private char half;

    /**
     * @param to where the text goes
     * @param styled whether sequences that change how text looks pass
     */
    public VisibleWriter(PrintWriter to, boolean styled) {
        this.to = to;
        this.styled = styled;
    }

    /** A printer that lets pass what acts nowhere. */
    public static PrintWriter printer(PrintWriter to, boolean styled) {
        return new PrintWriter(new VisibleWriter(to, styled), false);
    }

    @Override
    public void write(char[] text, int offset, int length) {
        write(new String(text, offset, length), 0, length);
    }

    @Override
    public void write(String text, int offset, int length) {
        synchronized (lock) {
            String whole = (half == 0 ? "" : String.valueOf(half)) + text.substring(offset, offset + length);
            half = 0;
            if (!whole.isEmpty() && Character.isHighSurrogate(whole.charAt(whole.length() - 1))) {
                half = whole.charAt(whole.length() - 1);
                whole = whole.substring(0, whole.length() - 1);
            }
            to.write(visible(whole));
        }
    }

    private String visible(String text) {
        if (!styled || text.indexOf('\u001b') < 0) {
            return plain(text);
        }
        StringBuilder all = new StringBuilder(text.length());
        Matcher look = LOOK.matcher(text);
        int end = 0;
        while (look.find()) {
            all.append(plain(text.substring(end, look.start()))).append(look.group());
            end = look.end();
        }
        return all.append(plain(text.substring(end))).toString();
    }

    /** A carriage return passes as a part of a line end alone. */
    private static String plain(String text) {
        if (text.indexOf("\r\n") < 0) {
            return Visible.lines(text);
        }
        return Arrays.stream(text.split("\r\n", -1)).map(Visible::lines).collect(Collectors.joining("\r\n"));
    }

    /**
     * Hands on all that was written.
     *
     * @throws IOException if it cannot be written where it goes
     */
    @Override
    public void flush() throws IOException {
        synchronized (lock) {
            if (half != 0) {
                to.write(Visible.escaped(half));
                half = 0;
            }
            if (to.checkError()) {
                throw new IOException("what is printed cannot be written");
            }
        }
    }

    @Override
    public void close() throws IOException {
        flush();
        to.close();
    }
}
