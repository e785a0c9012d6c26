package dev.conc.program.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FramedStreamTest {
    /** A pipe that remembers each write apart: what is written at once stays whole beside other writers. */
    private static final class Pipe extends ByteArrayOutputStream {
        private final List<String> writes = new ArrayList<>();

        @Override
        public synchronized void write(byte[] bytes, int offset, int length) {
            writes.add(new String(bytes, offset, length, StandardCharsets.UTF_8));
        }

        @Override
        public void write(byte[] bytes) {
            write(bytes, 0, bytes.length);
        }
    }

    private final Pipe pipe = new Pipe();
    private final FramedStream stream = FramedStream.ofThreads(pipe, new Object(), "MARK;", FramedStream.OUT, Thread.currentThread());

    private void writeIn(Thread.Builder builder, String text) throws InterruptedException {
        builder.start(() -> {
            try {
                stream.write(text.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }).join();
    }

    @Test
    void a_frame_of_the_main_thread_has_number_0() throws IOException {
        stream.write("hello\n".getBytes(StandardCharsets.UTF_8));

        String name = Thread.currentThread().getName();
        assertThat(pipe.writes).containsExactly("MARK;1;0;" + name.length() + ";6;" + name + "hello\n");
    }

    @Test
    void lengths_are_counted_in_bytes() throws Exception {
        writeIn(Thread.ofPlatform().name("线"), "锁🙂");

        assertThat(pipe.writes).singleElement().asString().matches("MARK;1;[1-9]\\d*;3;7;线锁🙂");
    }

    @Test
    void a_thread_without_a_name_has_an_empty_one() throws Exception {
        writeIn(Thread.ofVirtual(), "x");

        assertThat(pipe.writes).singleElement().asString().matches("MARK;1;[1-9]\\d*;0;1;x");
    }

    @Test
    void a_frame_of_a_process_has_its_id_and_no_name() throws Exception {
        FramedStream.ofThisProcess(pipe, new Object(), "MARK;", FramedStream.ERR).write("x".getBytes(StandardCharsets.UTF_8));

        assertThat(pipe.writes).containsExactly("MARK;5;" + ProcessHandle.current().pid() + ";0;1;x");
    }

    @Test
    void a_single_byte_is_a_frame() throws IOException {
        stream.write('x');

        assertThat(pipe.writes).singleElement().asString().endsWith("x");
    }

    @Test
    void nothing_is_no_frame() throws IOException {
        stream.write(new byte[0]);

        assertThat(pipe.writes).isEmpty();
    }

    @Test
    void a_part_of_an_array_is_written_and_no_more() throws IOException {
        stream.write(new byte[]{'a', 'b', 'c', 'd'}, 1, 2);

        assertThat(pipe.writes).singleElement().asString().endsWith("bc");
    }

    @Test
    void no_frame_is_longer_than_what_a_pipe_keeps_whole_and_nothing_is_lost() throws Exception {
        String text = "0123456789".repeat(2000);
        writeIn(Thread.ofPlatform().name("线".repeat(500)), text);

        assertThat(pipe.writes).hasSizeGreaterThan(4).allSatisfy(
                each -> assertThat(each.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(4096));
        assertThat(String.join("", pipe.writes.stream().map(each -> each.substring(each.lastIndexOf("线") + 1)).toList()))
                .isEqualTo(text);
    }
}
