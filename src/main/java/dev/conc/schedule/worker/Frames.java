package dev.conc.schedule.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Messages through a pair of pipes. One thread reads, any may write. */
final class Frames {
    /** No message is longer, in bytes. */
    private static final int LONGEST = 1 << 28;

    private final JsonMapper mapper = new JsonMapper();
    private final DataInputStream in;
    private final DataOutputStream out;

    Frames(InputStream in, OutputStream out) {
        this.in = new DataInputStream(new BufferedInputStream(in));
        this.out = new DataOutputStream(new BufferedOutputStream(out));
    }

    /**
     * The next message; null when there are no more.
     *
     * @throws IOException if what comes is no message
     */
    <T> @Nullable T read(Class<T> type) throws IOException {
        int length;
        try {
            length = in.readInt();
        } catch (EOFException e) {
            return null;
        }
        if (length < 0 || length > LONGEST) {
            throw new IOException("a message cannot be " + length + " bytes long");
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            return null;
        }
        try {
            return mapper.readValue(bytes, type);
        } catch (JacksonException e) {
            throw new IOException("not understood: " + e.getOriginalMessage(), e);
        }
    }

    /** Sends a message at once. */
    synchronized void write(Object message) throws IOException {
        byte[] bytes = mapper.writeValueAsBytes(message);
        out.writeInt(bytes.length);
        out.write(bytes);
        out.flush();
    }

    /**
     * Makes ready what the first messages need, which takes a while: this is for the time in which there is nothing else to do.
     */
    void warmUp(Object message, Class<?> type) {
        mapper.readValue(mapper.writeValueAsBytes(message), type);
    }
}
