package dev.conc.program.agent;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Writes to a pipe in frames that say who wrote. A frame is the mark, then {@code stream;writer;length of the
 * name;length of the text;} in decimal digits, the name and the text, both UTF-8. Bytes between frames were written by
 * somebody else. A frame is written at once and is no longer than {@value #LONGEST} bytes, which pipe(7) of Linux promises to
 * keep whole beside other writers.
 *
 * <p>The writer is a thread: its id and its name. In a process that the program started it is the process: its id, without a name,
 * and the stream's number is higher by {@value #OF_PROCESS}.
 *
 * <p>Where a run is recorded, a frame of the stream {@value #PLACE} goes before each other one: its text says when that was written and by whom,
 * {@code microseconds since 1970;process;thread;line}.
 */
final class FramedStream extends OutputStream {
    /** The number of standard output. */
    static final int OUT = 1;

    /** The number of standard error. */
    static final int ERR = 2;

    /** The number of the stream that carries the ids of processes that the program leaves behind. */
    static final int STARTED = 3;

    /** The number of the stream that carries the times and places of what is printed. */
    static final int PLACE = 7;

    private static final int OF_PROCESS = 3;
    private static final int LONGEST = 4096;
    private static final int LONGEST_NAME = 100;

    private final OutputStream pipe;
    private final Object turn;
    private final byte[] mark;
    private final int stream;
    private final boolean placed;
    private final @Nullable Thread main;

    private FramedStream(OutputStream pipe, Object turn, String mark, int stream, boolean placed, @Nullable Thread main) {
        this.pipe = pipe;
        this.turn = turn;
        this.mark = mark.getBytes(StandardCharsets.US_ASCII);
        this.stream = stream;
        this.placed = placed;
        this.main = main;
    }

    /** @param main the thread that the program begins in; its frames have thread id 0 */
    static FramedStream ofThreads(OutputStream pipe, Object turn, String mark, int stream, Thread main) {
        return new FramedStream(pipe, turn, mark, stream, false, main);
    }

    /** Does not tell the threads of this process apart: the program that started it has threads of its own. */
    static FramedStream ofThisProcess(OutputStream pipe, Object turn, String mark, int stream) {
        return new FramedStream(pipe, turn, mark, stream + OF_PROCESS, false, null);
    }

    /** The same, which also says when and where something is printed. */
    FramedStream placed() {
        return new FramedStream(pipe, turn, new String(mark, StandardCharsets.US_ASCII), stream, true, main);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[]{(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        Thread thread = Thread.currentThread();
        String named = main == null ? "" : name(thread);
        byte[] name = named.getBytes(StandardCharsets.UTF_8);
        byte[] place = placed ? frame(PLACE, thread, name, Flight.place(thread).getBytes(StandardCharsets.US_ASCII)) : new byte[0];
        int most = LONGEST - place.length - mark.length - name.length - 40;
        synchronized (turn) {
            for (int from = offset; from < offset + length; from += most) {
                byte[] frame = frame(stream, thread, name, Arrays.copyOfRange(bytes, from, Math.min(offset + length, from + most)));
                // In one piece, so that no other process writes between the two.
                byte[] both = Arrays.copyOf(place, place.length + frame.length);
                System.arraycopy(frame, 0, both, place.length, frame.length);
                pipe.write(both);
            }
        }
    }

    private static String name(Thread thread) {
        String name = thread.getName();
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    private long writer(Thread thread) {
        return main == null ? ProcessHandle.current().pid() : thread == main ? 0 : thread.threadId();
    }

    private byte[] frame(int kind, Thread thread, byte[] name, byte[] text) {
        byte[] head = (kind + ";" + writer(thread) + ";" + name.length + ";" + text.length + ";")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] frame = new byte[mark.length + head.length + name.length + text.length];
        System.arraycopy(mark, 0, frame, 0, mark.length);
        System.arraycopy(head, 0, frame, mark.length, head.length);
        System.arraycopy(name, 0, frame, mark.length + head.length, name.length);
        System.arraycopy(text, 0, frame, mark.length + head.length + name.length, text.length);
        return frame;
    }
}
