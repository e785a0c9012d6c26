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
import dev.conc.yaml.YamlParts;
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
import java.util.stream.Collectors;

/** What a run of a program must print and how it must end, and what exploring it must find: the content of an {@code .expect.yaml} file (see docs/lesson-format.md). */
public final class Expectation {
    private static final int FORMAT = 1;
    private static final int USUAL_SECONDS = 30;
    private static final int MOST_SECONDS = 3600;
    private static final ExpectedLines NOTHING = new ExpectedLines.Ordered(List.of());

    private final Map<String, String> properties;
    private final ExpectedLines lines;
    private final ExpectedLines errors;
    private final int exit;
    private final Duration time;
    private final Optional<ExploredExpectation> explored;
    private final ExpectationPlaces places;

    private Expectation(YamlMap map) throws YamlException {
        map.format(FORMAT);
        YamlParts parts = new YamlParts();
        properties = parts.read(() -> properties(map.find("properties")), Map.of());
        lines = parts.read(() -> ExpectedLines.read(map.take("lines")), NOTHING);
        errors = parts.read(() -> lines(map.find("errors")), NOTHING);
        exit = parts.read(() -> number(map.find("exit"), 0), 0);
        time = Duration.ofSeconds(parts.read(() -> seconds(map.find("seconds")), USUAL_SECONDS));
        explored = parts.read(() -> explored(map.find("explored")), Optional.empty());
        parts.check(map::noMore);
        parts.end();
        places = new ExpectationPlaces(map);
    }

    private static ExpectedLines lines(Optional<YamlNode> given) throws YamlException {
        return given.isPresent() ? ExpectedLines.read(given.get()) : NOTHING;
    }

    private static Optional<ExploredExpectation> explored(Optional<YamlNode> given) throws YamlException {
        return given.isPresent() ? Optional.of(ExploredExpectation.read(given.get())) : Optional.empty();
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
            throw Problem.wrong(language -> e.all().stream().map(each -> each.words(language)).collect(Collectors.joining("\n")));
        }
    }

    static Map<String, String> properties(Optional<YamlNode> given) throws YamlException {
        Map<String, String> properties = new TreeMap<>();
        if (given.isPresent()) {
            for (var entry : given.get().map().all().entrySet()) {
                if (entry.getKey().isBlank()) {
                    throw given.get().complain("expect.propertyName");
                }
                properties.put(entry.getKey(), entry.getValue().text());
            }
        }
        return properties;
    }

    private static int seconds(Optional<YamlNode> given) throws YamlException {
        int seconds = number(given, USUAL_SECONDS);
        if (seconds < 1 || seconds > MOST_SECONDS) {
            throw given.orElseThrow().complain("expect.seconds", MOST_SECONDS, seconds);
        }
        return seconds;
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

    /** In what a run differs from what is expected; empty if in nothing. */
    public List<Difference> differences(RunOutput run) {
        List<Difference> found = new ArrayList<>();
        if (!run.ending().equals(new Ending.Exited(exit))) {
            found.add(new Difference.Ended(run.ending(), exit));
        }
        LineMatcher.mismatch(lines, run.lines(false), Map.of()).ifPresent(each -> found.add(new Difference.Printed(false, each)));
        LineMatcher.mismatch(errors, run.lines(true), Map.of()).ifPresent(each -> found.add(new Difference.Printed(true, each)));
        return List.copyOf(found);
    }

    /** The line of the file, from 1, with which a difference disagrees. */
    public int line(Difference difference) {
        return places.of(difference);
    }

    /** The line of the file, from 1, in which a key of it or of its part {@code explored} stands. */
    public int line(String key) {
        return places.of(key);
    }
}
