package dev.conc.schedule.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.conc.schedule.End;
import dev.conc.schedule.SourceClasses;
import dev.conc.schedule.allow.RefusalWords;
import dev.conc.schedule.explore.result.Strategy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Programs that reach for what is outside of them, in a worker as {@code conc explore} starts it, and some that only look so. Each says in a comment what must come of it:
 * {@code REFUSED what} stands at the line that the refusal must name, {@code REFUSED@0 what} is for one without a line, {@code PRINTS text} says what all executions print,
 * {@code ENDS how} how they end.
 */
@Tag("slow")
class HostileTest {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final Path PROGRAMS = Path.of("src/test/resources/dev/conc/schedule/hostile");
    private static final Pattern EXPECTED = Pattern.compile("//.*\\b(REFUSED@0|REFUSED|PRINTS|ENDS)( .*)?$");
    /** What programs would leave behind if they could. */
    private static final Path TRACE = Path.of("hostile-was-here");

    private static @Nullable Worker worker;

    @TempDir
    static Path folder;

    private record Expected(String kind, String text, int line) {}

    @BeforeAll
    static void start() throws IOException {
        worker = Worker.start(JAVA,
                WorkerSettings.of(System.getProperty("java.class.path"), WorkerMain.class, 512, Duration.ofSeconds(10)));
    }

    @AfterAll
    static void close() {
        if (worker != null) {
            worker.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> nothing_gets_out_of_the_box() throws IOException {
        return programs(PROGRAMS);
    }

    @TestFactory
    Stream<DynamicTest> what_only_computes_is_let_be() throws IOException {
        return programs(PROGRAMS.resolve("innocent"));
    }

    private static Stream<DynamicTest> programs(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(each -> each.toString().endsWith(".java")).sorted().toList().stream()
                    .map(each -> DynamicTest.dynamicTest(each.getFileName().toString(), () -> check(each)));
        }
    }

    private static void check(Path file) throws Exception {
        Expected expected = expected(file);
        Files.deleteIfExists(TRACE);
        Worker current = java.util.Objects.requireNonNull(worker);
        current.load(new Request.Load(List.of(compiled(file).toString()), List.of(), mainClass(file), Map.of()));
        Report[] found = new Report[1];
        Throwable thrown = catchThrowable(() -> found[0] = current.explore(new Request.Explore(Strategy.DPOR, 0, 20, 0, 1), _ -> {}));
        assertThat(TRACE).doesNotExist();
        switch (expected.kind) {
            case "PRINTS", "ENDS" -> {
                assertThat(thrown).isNull();
                assertThat(found[0].outcomes()).allSatisfy(each -> {
                    assertThat(each.end())
                            .isEqualTo(expected.kind.equals("ENDS") ? End.valueOf(expected.text.toUpperCase(Locale.ROOT)) : End.NORMAL);
                    assertThat(each.output().strip()).isEqualTo(expected.kind.equals("ENDS") ? "" : expected.text);
                });
                assertThat(found[0].outcomes()).isNotEmpty();
            }
            default -> assertThat(thrown).isInstanceOfSatisfying(CannotRun.class, refused -> {
                assertThat(refused.trouble()).as(refused.getMessage()).isEqualTo(Trouble.REFUSED);
                assertThat(refused.reply()).isInstanceOfSatisfying(Reply.Refused.class, reply -> {
                    assertThat(reply.what()).contains(expected.text);
                    assertThat(reply.line()).isEqualTo(expected.line);
                    assertThat(refused).hasMessageContaining(RefusalWords.text(reply.what(), reply.reason(), java.util.Locale.ENGLISH));
                });
            });
        }
    }

    private static Expected expected(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            Matcher matcher = EXPECTED.matcher(lines.get(i));
            if (matcher.find()) {
                String text = matcher.group(2) == null ? "" : matcher.group(2).strip();
                return new Expected(matcher.group(1), text, matcher.group(1).equals("REFUSED") ? i + 1 : 0);
            }
        }
        throw new AssertionError(file + " does not say what must come of it");
    }

    private static String mainClass(Path file) throws IOException {
        String name = file.getFileName().toString().replace(".java", "");
        return Files.readString(file).startsWith("package hostile;") ? "hostile." + name : name;
    }

    private static Path compiled(Path file) throws IOException {
        Path place = Files.createDirectory(folder.resolve(file.getFileName().toString()));
        SourceClasses.into(place, file);
        return place;
    }
}
