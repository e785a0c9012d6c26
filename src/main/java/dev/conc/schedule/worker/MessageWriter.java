package dev.conc.schedule.worker;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/** Writes the parts of a message one after another, for a {@link MessageReader} to read in the same order. */
final class MessageWriter {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    /** Writes something that consists of parts. */
    interface Part<T> {
        void write(T whole, MessageWriter to) throws IOException;
    }

    void flag(boolean value) throws IOException {
        out.writeBoolean(value);
    }

    void number(int value) throws IOException {
        out.writeInt(value);
    }

    void number(long value) throws IOException {
        out.writeLong(value);
    }

    void number(double value) throws IOException {
        out.writeDouble(value);
    }

    void text(String value) throws IOException {
        byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
        out.writeInt(encoded.length);
        out.write(encoded);
    }

    void one(Enum<?> value) throws IOException {
        text(value.name());
    }

    <T> void all(Collection<T> values, Part<T> part) throws IOException {
        out.writeInt(values.size());
        for (T each : values) {
            part.write(each, this);
        }
    }

    void texts(Collection<String> values) throws IOException {
        all(values, (value, to) -> to.text(value));
    }

    /** What has been written. */
    byte[] bytes() {
        return bytes.toByteArray();
    }
}
