package dev.conc.program.record;

import dev.conc.problem.FileTrouble.Act;
import dev.conc.problem.FileTrouble;
import dev.conc.problem.Problem;
import dev.conc.problem.Sentence;
import dev.conc.problem.Told;
import dev.conc.program.run.Ending;
import dev.conc.text.TextFile;
import dev.conc.text.Unreadable;
import dev.conc.text.Visible;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A recording in a file: one JSON document, described in {@code docs/recording-format.md}. */
public final class RecordingFile {
    private static final int FORMAT = 1;

    /** No recording of {@value Recording#MOST_EVENTS} events is larger. */
    private static final long LARGEST = 256 << 20;

    private static final JsonMapper MAPPER = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

    /** How a run ended: {@code exited} with a code, or stopped at a limit in seconds, bytes or mebibytes. */
    private record EndJson(String kind, long number) {
        private static final Set<String> KINDS = Set.of("exited", "time", "output", "memory", "stopped");

        static EndJson of(Ending ending) {
            return switch (ending) {
                case Ending.Exited exited -> new EndJson("exited", exited.code());
                case Ending.TimeLimit limit -> new EndJson("time", limit.limit().toSeconds());
                case Ending.OutputLimit limit -> new EndJson("output", limit.bytes());
                case Ending.MemoryLimit limit -> new EndJson("memory", limit.mebibytes());
                case Ending.Stopped _ -> new EndJson("stopped", 0);
            };
        }

        Ending ending() {
            return switch (kind) {
                case "exited" -> new Ending.Exited((int) number);
                case "time" -> new Ending.TimeLimit(Duration.ofSeconds(number));
                case "output" -> new Ending.OutputLimit(number);
                case "memory" -> new Ending.MemoryLimit((int) number);
                default -> new Ending.Stopped();
            };
        }
    }

    private record RecordingJson(
            int format, String program, String file, String source, List<Recording.Lane> lanes, List<Recording.Event> events, long leftOut,
            EndJson end) {}

    private RecordingFile() {}

    /**
     * Writes a recording.
     *
     * @throws Problem if that cannot be done
     */
    public static void write(Recording recording, Path file) {
        RecordingJson json = new RecordingJson(
                FORMAT, recording.program(), recording.file(), recording.source(), recording.lanes(), recording.events(),
                recording.leftOut(),
                EndJson.of(recording.ending()));
        new WholeFile(file).write(Visible.lines(MAPPER.writeValueAsString(json)).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Complains at once about a file that cannot be written, before anything is run for it.
     *
     * @throws Problem with the reason
     */
    public static void check(Path file) {
        new WholeFile(file).check();
    }

    /**
     * Reads a recording.
     *
     * @throws Problem if there is none, or what it says makes no sense
     */
    public static Recording read(Path file) {
        RecordingJson json;
        long length = 0;
        try {
            if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
                throw Problem.usage("recording.missing", Visible.line(file));
            }
            byte[] bytes = TextFile.bytes(file, LARGEST);
            length = bytes.length;
            if (length == 0) {
                throw wrong(file, "recording.empty");
            }
            json = MAPPER.readValue(bytes, RecordingJson.class);
        } catch (Unreadable e) {
            throw Problem.wrong(FileTrouble.of(Act.READ, e, file));
        } catch (IOException e) {
            throw Problem.environment(FileTrouble.of(Act.READ, e, file));
        } catch (JacksonException e) {
            throw endsEarly(e, length) ? wrong(file, "recording.endsEarly") : wrong(file, _ -> String.valueOf(e.getOriginalMessage()));
        }
        return checked(file, json);
    }

    private static boolean endsEarly(JacksonException e, long length) {
        return e instanceof UnexpectedEndOfInputException
                || (e instanceof StreamReadException && e.getLocation() != null && e.getLocation().getByteOffset() >= length);
    }

    private static Recording checked(Path file, RecordingJson json) {
        if (json == null || json.format() != FORMAT) {
            throw wrong(file, "recording.format", FORMAT);
        }
        if (json.program() == null || json.file() == null || json.source() == null || json.lanes() == null || json.events() == null
                || json.end() == null
                || json.end().kind() == null) {
            throw wrong(file, "recording.missingPart");
        }
        if (!EndJson.KINDS.contains(json.end().kind())) {
            throw wrong(file, "recording.end", json.end().kind());
        }
        if (json.events().size() > Recording.MOST_EVENTS) {
            throw wrong(file, "recording.manyEvents", Recording.MOST_EVENTS);
        }
        if (json.lanes().stream().anyMatch(each -> each == null || each.name() == null)) {
            throw wrong(file, "recording.lane");
        }
        long micros = 0;
        for (int i = 0; i < json.events().size(); i++) {
            Recording.Event event = json.events().get(i);
            if (event == null || event.kind() == null || event.what() == null || event.lane() < 0 || event.lane() >= json.lanes().size()) {
                throw wrong(file, "recording.event", i + 1);
            }
            if (event.micros() < micros) {
                throw wrong(file, "recording.order", i + 1);
            }
            micros = event.micros();
        }
        return new Recording(
                json.program(), json.file(), json.source(), List.copyOf(json.lanes()), List.copyOf(json.events()), json.leftOut(),
                json.end().ending());
    }

    private static Problem wrong(Path file, String why, Object... names) {
        return wrong(file, Sentence.of(why, names));
    }

    private static Problem wrong(Path file, Told why) {
        return Problem.wrong("recording.wrong", Visible.line(file), why);
    }
}
