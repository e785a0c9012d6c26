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

/**
 * Messages through a pair of pipes, each behind its length. One thread reads, any may write.
 *
 * @param <I> what comes in
 * @param <O> what goes out
 */
final class Frames<I, O> {
    /** No message is longer, in bytes. */
    private static final int LONGEST = 1 << 28;

    private final DataInputStream in;
    private final DataOutputStream out;
    private final Messages<I> incoming;
    private final Messages<O> outgoing;

    private Frames(InputStream in, OutputStream out, Messages<I> incoming, Messages<O> outgoing) {
        this.in = new DataInputStream(new BufferedInputStream(in));
        this.out = new DataOutputStream(new BufferedOutputStream(out));
        this.incoming = incoming;
        this.outgoing = outgoing;
    }

    /** The side of the worker. */
    static Frames<Request, Reply> ofWorker(InputStream in, OutputStream out) {
        return new Frames<>(in, out, new RequestMessages(), new ReplyMessages());
    }

    /** The side of who started it. */
    static Frames<Reply, Request> toWorker(InputStream in, OutputStream out) {
        return new Frames<>(in, out, new ReplyMessages(), new RequestMessages());
    }

    /**
     * The next message; null when there are no more.
     *
     * @throws IOException if what comes is no message
     */
    @Nullable I read() throws IOException {
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
        MessageReader reader = new MessageReader(bytes);
        try {
            I message = incoming.read(reader);
            reader.end();
            return message;
        } catch (EOFException e) {
            throw new IOException("not understood: it ends too early", e);
        }
    }

    /** Sends a message at once. */
    void write(O message) throws IOException {
        MessageWriter writer = new MessageWriter();
        outgoing.write(message, writer);
        byte[] bytes = writer.bytes();
        synchronized (this) {
            out.writeInt(bytes.length);
            out.write(bytes);
            out.flush();
        }
    }
}
