package dev.conc.schedule.worker;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the parts of a message as a {@link MessageWriter} has written them. All methods throw an {@link IOException} where the bytes cannot be such a part. */
final class MessageReader {
    private final ByteArrayInputStream bytes;
    private final DataInputStream in;

    MessageReader(byte[] message) {
        this.bytes = new ByteArrayInputStream(message);
        this.in = new DataInputStream(bytes);
    }

    /** Reads something that consists of parts. */
    interface Part<T> {
        T read(MessageReader from) throws IOException;
    }

    boolean flag() throws IOException {
        return in.readBoolean();
    }

    int number() throws IOException {
        return in.readInt();
    }

    long large() throws IOException {
        return in.readLong();
    }

    double fraction() throws IOException {
        return in.readDouble();
    }

    String text() throws IOException {
        byte[] encoded = new byte[length()];
        in.readFully(encoded);
        return new String(encoded, StandardCharsets.UTF_8);
    }

    /** @param values all values of the type */
    <E extends Enum<E>> E one(E[] values) throws IOException {
        String name = text();
        for (E value : values) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        throw new IOException("not understood: there is no " + values.getClass().componentType().getSimpleName() + " of this name");
    }

    <T> List<T> all(Part<T> part) throws IOException {
        int count = length();
        List<T> values = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            values.add(part.read(this));
        }
        return values;
    }

    List<String> texts() throws IOException {
        return all(MessageReader::text);
    }

    /** To be called when all has been read. */
    void end() throws IOException {
        if (bytes.available() > 0) {
            throw new IOException("not understood: " + bytes.available() + " bytes are left over");
        }
    }

    /** A text has at least as many bytes as it is long, and a list as it has values. */
    private int length() throws IOException {
        int length = in.readInt();
        if (length < 0 || length > bytes.available()) {
            throw new IOException("not understood: nothing here can be " + length + " long");
        }
        return length;
    }
}
