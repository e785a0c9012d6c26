package dev.conc.program.expect;

import dev.conc.problem.FileTrouble.Act;
import dev.conc.problem.FileTrouble;
import dev.conc.problem.Problem;
import dev.conc.program.Program;
import dev.conc.program.run.Ending;
import dev.conc.program.run.Limits;
import dev.conc.program.run.RunOutput;
import dev.conc.program.run.Runner;
import dev.conc.text.TextFile;
import dev.conc.text.Unreadable;
import dev.conc.yaml.YamlException;
import dev.conc.yaml.YamlMap;
import dev.conc.yaml.YamlNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a run of a program must print and how it must end, and what exploring it must find: the content of an {@code .expect.yaml} file (see docs/lesson-format.md). */
public final class Expectation {
    private static final int FORMAT = 1;

    private final Map<String, String> properties;
    private final ExpectedLines lines;
    private final ExpectedLines errors;
    private final int exit;
    private final Duration time;
    private final Optional<ExploredExpectation> explored;

    private Expectation(YamlMap map) throws YamlException {
        map.format(FORMAT);
        properties = properties(map.find("properties"));
        lines = ExpectedLines.read(map.take("lines"));
        Optional<YamlNode> expectedErrors = map.find("errors");
        errors = expectedErrors.isPresent() ? ExpectedLines.read(expectedErrors.get()) : new ExpectedLines.Ordered(List.of());
        exit = number(map.find("exit"), 0);
        time = Duration.ofSeconds(number(map.find("seconds"), 30));
        Optional<YamlNode> exploration = map.find("explored");
        explored = exploration.isPresent() ? Optional.of(ExploredExpectation.read(exploration.get())) : Optional.empty();
        map.noMore();
    }

    /**
     * Reads the file.
     *
     * @throws YamlException if it is not what the format asks for
     * @throws Problem if it cannot be read
     */
    public static Expectation read(Path file) throws YamlException {
        String text;
        try {
            text = TextFile.read(file, TextFile.DESCRIPTION);
        } catch (Unreadable e) {
            throw Problem.wrong(FileTrouble.of(Act.READ, e, file));
        } catch (IOException e) {
            throw Problem.environment(FileTrouble.of(Act.READ, e, file));
        }
        return new Expectation(YamlNode.parse(file.toString(), 1, text).map());
    }

    /**
     * What the file beside a program says, if there is one.
     *
     * @throws Problem if the file is not what the format asks for, with its line
     */
    public static Optional<Expectation> of(Program program) {
        if (!Files.exists(program.expectationFile(), LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(program.expectationFile()));
        } catch (YamlException e) {
            throw Problem.wrong(_ -> String.valueOf(e.getMessage()));
        }
    }

    static Map<String, String> properties(Optional<YamlNode> given) throws YamlException {
        Map<String, String> properties = new TreeMap<>();
        if (given.isPresent()) {
            for (var entry : given.get().map().all().entrySet()) {
                properties.put(entry.getKey(), entry.getValue().text());
            }
        }
        return properties;
    }

    private static int number(Optional<YamlNode> given, int otherwise) throws YamlException {
        return given.isPresent() ? given.get().integer() : otherwise;
    }

    /** The settings of the run that is checked. */
    public Runner.Settings settings() {
        return new Runner.Settings(List.of(), properties, Limits.USUAL.withTime(time), false);
    }

    /** What exploring the program must find, if it is explored. */
    public Optional<ExploredExpectation> explored() {
        return explored;
    }

    /** What is not as expected, one sentence each; empty if all is. */
    public List<String> mismatches(RunOutput recording) {
        List<String> found = new ArrayList<>();
        if (!recording.ending().equals(new Ending.Exited(exit))) {
            found.add("the program " + recording.ending().words() + "; expected exit code " + exit);
        }
        LineMatcher.mismatch(lines, recording.lines(false), Map.of()).ifPresent(each -> found.add("output, " + each));
        LineMatcher.mismatch(errors, recording.lines(true), Map.of()).ifPresent(each -> found.add("errors, " + each));
        return found;
    }
}
