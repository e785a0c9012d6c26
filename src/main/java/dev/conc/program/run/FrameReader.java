package dev.conc.program.run;

import dev.conc.problem.Told;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;

/**
 * Takes apart what came through the pipe of a run: the frames that the agent wrote (see {@code FramedStream}), and what others wrote
 * between them. Bytes are accepted in pieces of any size.
 */
final class FrameReader {
    /** Told of each stretch of bytes and who wrote it. */
    interface Sink {
        void bytes(Origin origin, boolean error, byte[] bytes, int offset, int length);
    }

    /** Told, before each stretch of bytes of a recorded run, when and where it was printed: see {@link Place#of}. */
    interface Places {
        void place(long writer, String name, String place);
    }

    private static final int OUTPUT = 1;
    private static final int ERROR = 2;
    private static final int STARTED = 3;
    private static final int PROCESS_OUTPUT = 4;
    private static final int PROCESS_ERROR = 5;
    private static final int PLACE = 7;

    /** No head is longer: a stream, three numbers and four semicolons. */
    private static final int LONGEST_HEAD = 60;

    private static final Set<Integer> STREAMS = Set.of(OUTPUT, ERROR, STARTED, PROCESS_OUTPUT, PROCESS_ERROR, PLACE);

    /** No name and text together are longer, in bytes: a frame fits into one write to a pipe. */
    private static final int LONGEST = 4096;

    /** No number of a head has more than a digit more. */
    private static final int LARGEST = 99_999_999;

    private static final Pattern PROCESS_ID = Pattern.compile("\\d{1,18}");

    private final byte[] mark;
    private final Sink sink;
    private final LongConsumer startedProcess;
    private final Places places;
    private byte[] pending = new byte[0];

    /**
     * @param mark what begins every frame
     * @param startedProcess told of the process ids of those that the program leaves behind when it ends
     */
    FrameReader(String mark, Sink sink, LongConsumer startedProcess) {
        this(mark, sink, startedProcess, (_, _, _) -> {});
    }

    /** @param places told of times and places */
    FrameReader(String mark, Sink sink, LongConsumer startedProcess, Places places) {
        this.mark = mark.getBytes(StandardCharsets.US_ASCII);
        this.sink = sink;
        this.startedProcess = startedProcess;
        this.places = places;
    }

    /** Accepts the next bytes of the pipe. */
    void accept(byte[] bytes, int length) {
        byte[] all = Arrays.copyOf(pending, pending.length + length);
        System.arraycopy(bytes, 0, all, pending.length, length);
        int at = 0;
        while (at < all.length) {
            int start = indexOfMark(all, at);
            foreign(all, at, start);
            at = start;
            int end = start < all.length ? frame(all, start) : start;
            if (end == start) {
                break;
            }
            at = end;
        }
        pending = Arrays.copyOfRange(all, at, all.length);
    }

    /** Tells of what is left when the pipe has ended; a frame that was torn when the program was stopped is nobody's text. */
    void end() {
        boolean torn = pending.length >= mark.length && Arrays.equals(pending, 0, mark.length, mark, 0, mark.length);
        foreign(pending, 0, torn ? 0 : pending.length);
        pending = new byte[0];
    }

    private void foreign(byte[] bytes, int from, int to) {
        if (to > from) {
            sink.bytes(Origin.OfProcess.UNKNOWN, false, bytes, from, to - from);
        }
    }

    /** Where the next mark, or what may be the beginning of one, starts; the end of the bytes if there is none. */
    private int indexOfMark(byte[] bytes, int from) {
        for (int at = from; at < bytes.length; at++) {
            int most = Math.min(mark.length, bytes.length - at);
            if (Arrays.equals(bytes, at, at + most, mark, 0, most)) {
                return at;
            }
        }
        return bytes.length;
    }

    /** Reads the frame at {@code start} and gives where it ends, or {@code start} if it has not wholly come. */
    private int frame(byte[] bytes, int start) {
        int[] numbers = new int[4];
        int at = start + mark.length;
        for (int i = 0; i < numbers.length; i++) {
            int first = at;
            while (at < bytes.length && bytes[at] != ';') {
                if (bytes[at] < '0' || bytes[at] > '9' || at > start + mark.length + LONGEST_HEAD || numbers[i] > LARGEST) {
                    return noFrame(bytes, start, at);
                }
                numbers[i] = numbers[i] * 10 + bytes[at] - '0';
                at++;
            }
            if (at < bytes.length && at == first) {
                return noFrame(bytes, start, at);
            }
            at++;
        }
        if (at <= bytes.length && (numbers[2] + numbers[3] > LONGEST || !STREAMS.contains(numbers[0]))) {
            return noFrame(bytes, start, at);
        }
        int text = at + numbers[2];
        int end = text + numbers[3];
        if (end > bytes.length) {
            return start;
        }
        if (numbers[0] == STARTED) {
            String id = new String(bytes, text, numbers[3], StandardCharsets.US_ASCII);
            if (PROCESS_ID.matcher(id).matches()) {
                startedProcess.accept(Long.parseLong(id));
            }
            return end;
        }
        String name = new String(bytes, at, numbers[2], StandardCharsets.UTF_8);
        if (numbers[0] == PLACE) {
            places.place(numbers[1], name, new String(bytes, text, numbers[3], StandardCharsets.US_ASCII));
            return end;
        }
        boolean byProcess = numbers[0] == PROCESS_OUTPUT || numbers[0] == PROCESS_ERROR;
        Origin origin = byProcess ? new Origin.OfProcess(numbers[1]) : new Origin.OfThread(numbers[1], name);
        sink.bytes(origin, numbers[0] == ERROR || numbers[0] == PROCESS_ERROR, bytes, text, numbers[3]);
        return end;
    }

    /** Not one of ours after all: what looked like a mark is the program's own text. */
    private int noFrame(byte[] bytes, int start, int end) {
        foreign(bytes, start, end);
        return end;
    }
}
