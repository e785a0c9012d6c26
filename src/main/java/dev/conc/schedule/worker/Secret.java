package dev.conc.schedule.worker;

import java.io.DataInputStream;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Arrays;

/** What only a worker and who started it know. */
final class Secret {
    /** In bytes. */
    static final int LENGTH = 32;

    private final byte[] bytes;

    private Secret(byte[] bytes) {
        this.bytes = bytes;
    }

    /** One that nobody can guess. */
    static Secret made() {
        byte[] bytes = new byte[LENGTH];
        new SecureRandom().nextBytes(bytes);
        return new Secret(bytes);
    }

    /** The one that comes next in a stream. */
    static Secret read(DataInputStream in) throws IOException {
        byte[] bytes = new byte[LENGTH];
        in.readFully(bytes);
        return new Secret(bytes);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && Arrays.equals(bytes, secret.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Not the secret. */
    @Override
    public String toString() {
        return "a secret";
    }
}
