package dev.conc.program.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.program.Programs;
import dev.conc.program.record.Recording.Event;
import dev.conc.program.record.Recording.Kind;
import dev.conc.program.run.Ending;
import dev.conc.program.run.Limits;
import dev.conc.program.run.Runner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Real runs, recorded by the Flight Recorder of each JVM. */
@Tag("slow")
@Isolated("a program is to have begun when its time is over")
class RecordedRunTest {
    @TempDir
    private Path folder;

    private Recording record(String source, Limits limits) throws Exception {
        Programs programs = new Programs(folder);
        return RecordedRun.start(new Runner(Programs.AGENT), programs.compile(source), Runner.Settings.of(limits), _ -> {}).await();
    }

    private Recording record(String source) throws Exception {
        return record(source, Limits.USUAL);
    }

    private static List<Event> events(Recording recording, String lane) {
        return recording.events().stream().filter(each -> recording.lanes().get(each.lane()).name().equals(lane)).toList();
    }

    private static List<String> told(List<Event> events) {
        return events.stream().map(each -> each.kind() + " " + each.what() + (each.line() > 0 ? " :" + each.line() : "")).toList();
    }

    @Test
    void what_a_thread_waits_for_is_recorded_with_its_line() throws Exception {
        Recording recording = record("""
                void main() throws InterruptedException {
                    var queue = new java.util.concurrent.LinkedBlockingQueue<String>();
                    Thread taker = new Thread(() -> {
                        try {
                            IO.println("got " + queue.take());
                        } catch (InterruptedException e) { }
                    }, "taker");
                    taker.start();
                    while (taker.getState() != Thread.State.WAITING) Thread.onSpinWait();
                    Thread.sleep(50);
                    queue.put("x");
                    taker.join();
                }
                """);

        assertThat(recording.ending()).isEqualTo(new Ending.Exited(0));
        assertThat(told(events(recording, "taker")))
                .containsExactly("BEGIN ", "WAIT LinkedBlockingQueue.take :5", "GO_ON LinkedBlockingQueue.take :5", "PRINT got x :5",
                        "END ");
        assertThat(told(events(recording, "main"))).startsWith("BEGIN ", "START taker :8", "SLEEP  :10").endsWith("END ");
        assertThat(recording.events()).extracting(Event::micros).isSorted();
    }

    @Test
    void who_waits_for_a_lock_is_recorded() throws Exception {
        Recording recording = record("""
                void main() throws InterruptedException {
                    String lock = new String("lock");
                    Thread second;
                    synchronized (lock) {
                        second = new Thread(() -> {
                            synchronized (lock) { IO.println("mine"); }
                        }, "second");
                        second.start();
                        while (second.getState() != Thread.State.BLOCKED) Thread.onSpinWait();
                        Thread.sleep(20);
                    }
                    second.join();
                }
                """);

        assertThat(told(events(recording, "second"))).contains("LOCK String :6", "PRINT mine :6");
    }

    @Test
    void what_goes_through_a_socket_is_recorded_with_its_size() throws Exception {
        Recording recording = record("""
                void main() throws Exception {
                    try (var server = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress());
                            var client = new java.net.Socket(server.getInetAddress(), server.getLocalPort());
                            var line = server.accept()) {
                        client.getOutputStream().write(new byte[5]);
                        line.getInputStream().read(new byte[9]);
                    }
                }
                """);

        assertThat(events(recording, "main")).anySatisfy(each -> {
            assertThat(each.kind()).isEqualTo(Kind.WRITE);
            assertThat(each.amount()).isEqualTo(5);
            assertThat(each.line()).isEqualTo(5);
        }).anySatisfy(each -> {
            assertThat(each.kind()).isEqualTo(Kind.READ);
            assertThat(each.amount()).isEqualTo(5);
            assertThat(each.line()).isEqualTo(6);
        });
    }

    @Test
    void a_process_has_a_lane_from_its_begin_to_its_end() throws Exception {
        Recording recording = record("""
                void main() throws Exception {
                    Process child = new ProcessBuilder("sleep", "1").start();
                    IO.println(child.pid());
                    child.waitFor();
                }
                """);
        long pid = events(recording, "main").stream().filter(each -> each.kind() == Kind.LAUNCH).findFirst().orElseThrow().amount();

        assertThat(told(events(recording, "main"))).contains("LAUNCH sleep :2", "PRINT " + pid + " :3", "WAIT Process.waitFor :4",
                "GO_ON Process.waitFor :4");
        assertThat(told(events(recording, "pid " + pid + " sleep"))).containsExactly("BEGIN ", "END ");
    }

    @Test
    void what_a_program_did_before_it_was_stopped_is_kept() throws Exception {
        Recording recording = record("void main() throws Exception { IO.println(1); while (true) Thread.sleep(20); }",
                Limits.USUAL.withTime(Duration.ofSeconds(5)));

        assertThat(recording.ending()).isEqualTo(new Ending.TimeLimit(Duration.ofSeconds(5)));
        assertThat(told(events(recording, "main"))).startsWith("BEGIN ", "PRINT 1 :1", "SLEEP  :1", "GO_ON  :1", "SLEEP  :1");
    }

    @Test
    void of_a_flood_the_beginning_is_kept_and_the_rest_counted() throws Exception {
        Recording recording = record("void main() { for (int i = 0; i < 110_000; i++) IO.println(i); }");

        assertThat(recording.events()).hasSize(Recording.MOST_EVENTS);
        assertThat(recording.leftOut()).isGreaterThanOrEqualTo(10_000);
    }

    @Test
    void what_a_neighbouring_file_does_has_the_line_that_called_it_or_none() throws Exception {
        Files.writeString(folder.resolve("Other.java"), """
                class Other implements Runnable {


                    public void run() {
                        IO.println("from the other");
                    }
                }
                """);
        Recording recording = record("""
                void main() throws InterruptedException {
                    new Other().run();
                    Thread.ofPlatform().name("other").start(new Other()).join();
                }
                """);

        assertThat(told(events(recording, "main"))).contains("PRINT from the other :2");
        assertThat(told(events(recording, "other"))).contains("PRINT from the other");
    }
}
