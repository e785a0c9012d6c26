package dev.conc.program.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.conc.problem.Problem;
import dev.conc.program.record.Recording.Event;
import dev.conc.program.record.Recording.Kind;
import dev.conc.program.record.Recording.Lane;
import dev.conc.program.run.Ending;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordingFileTest {
    @TempDir
    private Path folder;

    @Test
    void a_recording_is_read_as_it_was_written() {
        Recording recording = new Recording("x/Y", "Y.java", "void main() { } // 锁", List.of(new Lane(7, 3, "main")),
                List.of(new Event(0, Kind.PRINT, "锁\u001b", 0, 5, 1)), 3, new Ending.TimeLimit(Duration.ofSeconds(9)));
        Path file = folder.resolve("r");
        RecordingFile.write(recording, file);

        assertThat(RecordingFile.read(file)).isEqualTo(recording);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {                                                                  | is no recording that this conc can play
            null                                                               | its format is not 1
            {"format":2}                                                       | its format is not 1
            {"format":1}                                                       | is missing
            {"format":1,"program":"p","file":"f","source":"","lanes":[],"events":[{"lane":0,"kind":"END","what":""}],"end":{"kind":"exited"}} | event 1 has
            {"format":1,"program":"p","file":"f","source":"","lanes":[{}],"events":[],"end":{"kind":"exited"}}                                | a lane has no name
            """)
    void a_file_that_is_no_recording_is_told(String text, String told) throws IOException {
        Path file = Files.writeString(folder.resolve("r"), text);

        assertThatThrownBy(() -> RecordingFile.read(file)).isInstanceOf(Problem.class).hasMessageContaining(told)
                .hasMessageContaining(file.toString());
    }

    @Test
    void a_recording_that_was_cut_anywhere_is_said_to_be_cut() throws IOException {
        Recording recording = new Recording("x/Y", "Y.java", "void main() { } // 锁\n", List.of(new Lane(7, 3, "main")),
                List.of(new Event(0, Kind.PRINT, "锁\u001b", 0, 5, 1)), 3, new Ending.TimeLimit(Duration.ofSeconds(9)));
        Path file = folder.resolve("r");
        RecordingFile.write(recording, file);
        byte[] whole = Files.readAllBytes(file);
        int document = new String(whole, StandardCharsets.UTF_8).stripTrailing().getBytes(StandardCharsets.UTF_8).length;

        for (int length = 1; length < document; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> RecordingFile.read(file)).as("%s bytes", length).isInstanceOf(Problem.class).hasMessage(
                    file + " is no recording that this conc can play: it ends in the middle; conc run PROGRAM --record FILE makes one");
        }
    }

    @Test
    void an_empty_file_is_said_to_be_empty() throws IOException {
        Path file = Files.createFile(folder.resolve("r"));

        assertThatThrownBy(() -> RecordingFile.read(file)).isInstanceOf(Problem.class).hasMessageContaining("it is empty");
    }

    @Test
    void a_file_that_is_not_there_is_told() {
        assertThatThrownBy(() -> RecordingFile.read(folder.resolve("none"))).hasMessageContaining("there is no recording");
    }
}
