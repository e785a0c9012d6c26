package dev.conc.program.run;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Makes lines of the bytes that several threads wrote in turns: each thread's line stays whole. */
final class LineAssembler implements FrameReader.Sink {
    /** A line longer than this comes in several pieces, so that memory is bounded. */
    private static final int LONGEST_PIECE = 8192;

    /** Of more unfinished lines at once their beginnings are told, so that memory is bounded. */
    private static final int MOST_UNFINISHED = 10_000;

    private record Key(Origin origin, boolean error) {}

    private final Map<Key, ByteArrayOutputStream> unfinished = new LinkedHashMap<>();
    private final Consumer<Output> listener;
    private final long began;

    /** @param began the {@link System#nanoTime} at which the run began */
    LineAssembler(long began, Consumer<Output> listener) {
        this.began = began;
        this.listener = listener;
    }

    @Override
    public void bytes(Origin origin, boolean error, byte[] bytes, int offset, int length) {
        Key key = new Key(origin, error);
        ByteArrayOutputStream line = unfinished.computeIfAbsent(key, _ -> new ByteArrayOutputStream());
        for (int i = offset; i < offset + length; i++) {
            if (bytes[i] == '\n') {
                tell(key, line, true);
            } else {
                line.write(bytes[i]);
                if (line.size() >= LONGEST_PIECE) {
                    tellPiece(key, line);
                }
            }
        }
        if (line.size() == 0) {
            unfinished.remove(key);
        } else if (unfinished.size() > MOST_UNFINISHED) {
            flush();
        }
    }

    /** Tells of the beginnings of lines whose ends have not come. */
    void flush() {
        unfinished.forEach(this::tellPiece);
        unfinished.values().removeIf(line -> line.size() == 0);
    }

    /** Tells of everything that is left: no more bytes will come. */
    void end() {
        unfinished.forEach((key, line) -> tell(key, line, false));
        unfinished.clear();
    }

    /** Tells of what has come of a line; a character that has not wholly come waits for its other bytes. */
    private void tellPiece(Key key, ByteArrayOutputStream line) {
        byte[] bytes = line.toByteArray();
        int whole = wholeCharacters(bytes);
        if (whole > 0) {
            line.reset();
            line.write(bytes, 0, whole);
            tell(key, line, false);
            line.write(bytes, whole, bytes.length - whole);
        }
    }

    /** How many of the bytes are left without the beginning of a character at their end. */
    private static int wholeCharacters(byte[] bytes) {
        int last = bytes.length - 1;
        while (last > 0 && last > bytes.length - 4 && (bytes[last] & 0xC0) == 0x80) {
            last--;
        }
        int needed = last < 0 ? 0 : Integer.numberOfLeadingZeros(~(bytes[last] << 24));
        return needed > 1 && needed <= 4 && last + needed > bytes.length ? last : bytes.length;
    }

    private void tell(Key key, ByteArrayOutputStream line, boolean endsLine) {
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        if (endsLine && text.endsWith("\r")) {
            text = text.substring(0, text.length() - 1);
        }
        listener.accept(new Output(key.origin(), key.error(), text, endsLine, System.nanoTime() - began));
    }
}
