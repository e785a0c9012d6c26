package dev.conc.ui.recording;

import dev.conc.program.record.Recording;
import dev.conc.program.record.Recording.Event;
import dev.conc.program.record.Recording.Kind;
import dev.conc.program.record.Recording.Lane;
import dev.conc.program.run.Ending;
import java.util.ArrayList;
import java.util.List;

/** A program that starts a child process and talks to it through a socket. */
final class RecordingFixture {
    static final String SOURCE = """
            void main(String[] args) throws Exception {
                Process child = again("child"); // 子进程
                try (Socket line = server.accept()) {
                    line.getOutputStream().write(42);
                    IO.println("sent");
                }
                int code = child.waitFor();
                IO.println("exit code " + code);
            }
            """;

    private RecordingFixture() {}

    static Recording talk() {
        List<Lane> lanes = List.of(new Lane(100, 3, "main"), new Lane(100, 30, "thread 30"), new Lane(107, 3, "pid 107"),
                new Lane(109, 0, "pid 109 sleep"));
        List<Event> events = List.of(
                new Event(0, Kind.BEGIN, "", 0, 0, 0),
                new Event(0, Kind.LAUNCH, "java", 107, 20_000, 2),
                new Event(0, Kind.WAIT, "ServerSocket.accept", 0, 21_500, 3),
                new Event(2, Kind.BEGIN, "", 0, 420_000, 0),
                new Event(2, Kind.WAIT, "Scanner.nextInt", 0, 450_123, 12),
                new Event(0, Kind.GO_ON, "ServerSocket.accept", 430_000, 451_500, 3),
                new Event(1, Kind.BEGIN, "", 0, 452_000, 0),
                new Event(0, Kind.WRITE, "127.0.0.1:4711", 1, 453_000, 4),
                new Event(2, Kind.READ, "localhost:5000", 1, 453_800, 12),
                new Event(0, Kind.PRINT, "sent", 0, 454_000, 5),
                new Event(2, Kind.PRINT, "得到 42", 0, 455_000, 13),
                new Event(2, Kind.ERROR, "a warning\u001b[31m", 0, 455_500, 14),
                new Event(1, Kind.END, "", 0, 455_600, 0),
                new Event(3, Kind.BEGIN, "", 0, 455_700, 0),
                new Event(0, Kind.WAIT, "Process.waitFor", 0, 456_000, 7),
                new Event(2, Kind.END, "", 0, 500_000, 0),
                new Event(2, Kind.END, "", 107, 512_000, 0),
                new Event(0, Kind.GO_ON, "Process.waitFor", 56_500, 512_500, 7),
                new Event(0, Kind.PRINT, "exit code 0", 0, 513_000, 8),
                new Event(0, Kind.END, "", 0, 513_500, 0));
        return new Recording("lesson/Talk", "Talk.java", SOURCE, lanes, events, 0, new Ending.Exited(0));
    }

    /** As many events as are kept, and more. */
    static Recording flood() {
        List<Lane> lanes = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            lanes.add(new Lane(1, i + 1, "thread " + i));
        }
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < Recording.MOST_EVENTS; i++) {
            events.add(new Event(i % 1000, i % 3 == 0 ? Kind.PRINT : Kind.SLEEP, "line " + i, 0, i * 10L, i % 9));
        }
        return new Recording("Flood", "Flood.java", SOURCE, lanes, events, 12_345, new Ending.Stopped());
    }
}
