package dev.conc.schedule.machine;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What the program writes to its standard streams: both go to one text, in the order of writing. */
public final class Output extends OutputStream {
    /** An execution that writes more is cut here, so that a flood does not fill the memory. */
    private static final int MOST = 1 << 20;

    private byte[] bytes = new byte[256];
    private int count;
    public final PrintStream stream = new PrintStream(this, true, StandardCharsets.UTF_8);

    void clear() {
        count = 0;
        if (bytes.length > 1 << 16) {
            bytes = new byte[256];
        }
    }

    @Override
    public void write(int value) {
        if (count < MOST) {
            if (count == bytes.length) {
                bytes = Arrays.copyOf(bytes, 2 * count);
            }
            bytes[count++] = (byte) value;
        }
    }

    @Override
    public void write(byte[] from, int offset, int length) {
        int taken = Math.min(length, MOST - count);
        if (count + taken > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, count + taken));
        }
        System.arraycopy(from, offset, bytes, count, taken);
        count += taken;
    }

    String text() {
        return text(0);
    }

    String text(int from) {
        return StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes, from, count - from)).toString();
    }
}
