package dev.conc.program.agent;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes to a pipe in frames that say which thread wrote. A frame is the mark, then {@code stream;thread id;length of the
 * name;length of the text;} in decimal digits, the name and the text, both UTF-8. Bytes between frames were written by
 * somebody else. A frame is written at once and is no longer than {@value #LONGEST} bytes, which pipe(7) of Linux promises to
 * keep whole beside other writers.
 */
final class FramedStream extends OutputStream {
    private static final int LONGEST = 4096;
    private static final int LONGEST_NAME = 100;

    private final OutputStream pipe;
    private final Object turn;
    private final byte[] mark;
    private final int stream;
    private final Thread main;

    /** @param main the thread that the program begins in; its frames have thread id 0 */
    FramedStream(OutputStream pipe, Object turn, String mark, int stream, Thread main) {
        this.pipe = pipe;
        this.turn = turn;
        this.mark = mark.getBytes(StandardCharsets.US_ASCII);
        this.stream = stream;
        this.main = main;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        Thread thread = Thread.currentThread();
        byte[] name = name(thread).getBytes(StandardCharsets.UTF_8);
        int most = LONGEST - mark.length - name.length - 40;
        synchronized (turn) {
            for (int from = offset; from < offset + length; from += most) {
                pipe.write(frame(thread, name, bytes, from, Math.min(most, offset + length - from)));
            }
        }
    }

    private static String name(Thread thread) {
        String name = thread.getName();
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    private byte[] frame(Thread thread, byte[] name, byte[] bytes, int from, int length) {
        byte[] head = (stream + ";" + (thread == main ? 0 : thread.threadId()) + ";" + name.length + ";" + length + ";")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] frame = new byte[mark.length + head.length + name.length + length];
        System.arraycopy(mark, 0, frame, 0, mark.length);
        System.arraycopy(head, 0, frame, mark.length, head.length);
        System.arraycopy(name, 0, frame, mark.length + head.length, name.length);
        System.arraycopy(bytes, from, frame, mark.length + head.length + name.length, length);
        return frame;
    }
}
