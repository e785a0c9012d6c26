package dev.conc.ui.recording;

import dev.conc.program.record.Recording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds events of a recording by lane and by time, in logarithmic time. */
final class RecordingIndex {
    private final Recording recording;
    private final int[][] byLane;
    private final int[] printed;

    RecordingIndex(Recording recording) {
        this.recording = recording;
        List<List<Integer>> lanes = new ArrayList<>();
        recording.lanes().forEach(_ -> lanes.add(new ArrayList<>()));
        List<Integer> lines = new ArrayList<>();
        for (int i = 0; i < recording.events().size(); i++) {
            Recording.Event event = recording.events().get(i);
            lanes.get(event.lane()).add(i);
            if (event.kind() == Recording.Kind.PRINT || event.kind() == Recording.Kind.ERROR) {
                lines.add(i);
            }
        }
        this.byLane = lanes.stream().map(RecordingIndex::array).toArray(int[][]::new);
        this.printed = array(lines);
    }

    private static int[] array(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    /** How many events there are. */
    int size() {
        return recording.events().size();
    }

    /** The lane's latest event of the first {@code position} ones; -1 if it has none. */
    int latest(int lane, int position) {
        int count = before(byLane[lane], position);
        return count == 0 ? -1 : byLane[lane][count - 1];
    }

    /** The lane's first event after the first {@code position} ones; -1 if it has none. */
    int next(int lane, int position) {
        int count = before(byLane[lane], position);
        return count == byLane[lane].length ? -1 : byLane[lane][count];
    }

    /** How many events have happened at a time. */
    int positionAt(long micros) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (recording.events().get(middle).micros() <= micros) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** At most {@code count} of the lines printed by the first {@code position} events, the latest ones, as numbers of events. */
    int[] printed(int position, int count) {
        int end = before(printed, position);
        return Arrays.copyOfRange(printed, Math.max(0, end - count), end);
    }

    /** How many of the ascending numbers are smaller. */
    private static int before(int[] numbers, int bound) {
        int at = Arrays.binarySearch(numbers, bound);
        return at >= 0 ? at : -at - 1;
    }
}
