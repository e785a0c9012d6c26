package dev.conc.schedule.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * Messages through a pair of streams: each behind its length, its number and that of its question, and before the secret of the session. What somebody else puts into a stream has not the
 * secret, or moves it from where it has to be. One thread reads, any may write.
 *
 * @param <I> what comes in
 * @param <O> what goes out
 */
final class Frames<I, O> implements AutoCloseable {
    /** What comes is no message of this session, and not because the other side has gone. */
    static final class Malformed extends IOException {
        private static final long serialVersionUID = 1;

        Malformed(String why) {
            super(why);
        }
    }

    /** No message is longer, in bytes. */
    private static final int LONGEST = 1 << 28;

    private final DataInputStream in;
    private final DataOutputStream out;
    private final Secret secret;
    private final Messages<I> incoming;
    private final Messages<O> outgoing;
    private int received;
    private int sent;

    private Frames(InputStream in, OutputStream out, Secret secret, Messages<I> incoming, Messages<O> outgoing) {
        this.in = new DataInputStream(new BufferedInputStream(in));
        this.out = new DataOutputStream(new BufferedOutputStream(out));
        this.secret = secret;
        this.incoming = incoming;
        this.outgoing = outgoing;
    }

    /** The side of the worker. */
    static Frames<Request, Reply> ofWorker(InputStream in, OutputStream out, Secret secret) {
        return new Frames<>(in, out, secret, new RequestMessages(), new ReplyMessages());
    }

    /** The side of who started it. */
    static Frames<Reply, Request> toWorker(InputStream in, OutputStream out, Secret secret) {
        return new Frames<>(in, out, secret, new ReplyMessages(), new RequestMessages());
    }

    /**
     * The next message; null when there are no more, and where the stream ends within one.
     *
     * @throws IOException if what comes is no message of this session
     */
    @Nullable
    Frame<I> read() throws IOException {
        byte[] bytes;
        int number;
        int question;
        byte[] seal = new byte[Secret.LENGTH];
        try {
            int length = in.readInt();
            if (length < 0 || length > LONGEST) {
                throw new Malformed("a message cannot be " + length + " bytes long");
            }
            number = in.readInt();
            question = in.readInt();
            bytes = in.readNBytes(length);
            in.readFully(seal);
        } catch (EOFException e) {
            return null;
        }
        if (!MessageDigest.isEqual(seal, secret.bytes()) || number != received++) {
            throw new Malformed("not understood: it does not belong to this session");
        }
        MessageReader reader = new MessageReader(bytes);
        try {
            I message = incoming.read(reader);
            reader.end();
            return new Frame<>(question, message);
        } catch (EOFException e) {
            throw new Malformed("not understood: it ends too early");
        } catch (IOException e) {
            throw new Malformed(String.valueOf(e.getMessage()));
        }
    }

    /** Sends a message at once. */
    void write(int question, O message) throws IOException {
        MessageWriter writer = new MessageWriter();
        outgoing.write(message, writer);
        byte[] bytes = writer.bytes();
        synchronized (this) {
            out.writeInt(bytes.length);
            out.writeInt(sent++);
            out.writeInt(question);
            out.write(bytes);
            out.write(secret.bytes());
            out.flush();
        }
    }

    /** Nothing is sent or received any more. */
    @Override
    public void close() throws IOException {
        out.close();
        in.close();
    }
}
