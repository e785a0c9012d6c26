package dev.conc.lesson;

import dev.conc.Conc;
import dev.conc.language.Language;
import dev.conc.program.Program;
import dev.conc.program.compile.ClassCache;
import dev.conc.program.compile.Compiler;
import dev.conc.program.compile.Libraries;
import dev.conc.program.expect.Expectation;
import dev.conc.program.record.RecordedRun;
import dev.conc.program.record.Recording;
import dev.conc.program.record.RecordingFile;
import dev.conc.program.run.Recorder;
import dev.conc.program.run.Runner;
import dev.conc.ui.plain.PlainRecording;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/** Programs of the rows that the curriculum marks as recorded: each is recorded, prints what it prints otherwise, and can be played. */
@Tag("slow")
@Execution(ExecutionMode.CONCURRENT)
class RecordingsTest {
    private static final Set<String> RECORDED = Set.of(
            "P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8", "P9", "P10", "P11", "T1", "T2", "T3", "L1", "L2", "L4", "TL1", "TL3", "Q1",
            "Q2", "Q3", "Q4",
            "C1", "C2", "C3", "C4", "A1", "A2", "A3", "A4", "A5", "A6", "D1", "D2", "D3", "D4", "D5", "X3", "X4");

    private static final Catalogue CATALOGUE = new Catalogue(List.of(Conc.PROJECT.resolve("lessons")), Language.EN);
    private static final Compiler COMPILER = new Compiler(
            new ClassCache(Conc.CACHE.resolve("programs")), new Libraries(Conc.LIBRARIES, System.out::println));
    private static final Runner RUNNER = new Runner(Conc.PROJECT.resolve("target/conc-agent.jar"));

    @TempDir
    private Path folder;

    private static Stream<Program> programs() {
        return CurriculumRow.of(CATALOGUE, Conc.PROJECT.resolve("lessons")).stream()
                .filter(row -> RECORDED.contains(row.name()))
                .flatMap(row -> row.programs().stream().map(CurriculumRow.CheckedProgram::program))
                .distinct();
    }

    private static boolean listens(Program program) {
        return program.id().startsWith("distributed/");
    }

    @TestFactory
    Stream<DynamicTest> every_program_can_be_recorded_and_played() {
        assertThat(CurriculumRow.of(CATALOGUE, Conc.PROJECT.resolve("lessons"))).extracting(CurriculumRow::name).containsAll(RECORDED);
        return programs().filter(each -> !listens(each)).map(each -> dynamicTest(each.id(), () -> record(each)));
    }

    /** One after the other, since they want the same port. */
    @TestFactory
    @ResourceLock("port 5000")
    Stream<DynamicTest> every_program_that_listens_can_be_recorded_and_played() {
        assertThat(programs().filter(RecordingsTest::listens)).isNotEmpty();
        return programs().filter(RecordingsTest::listens).map(each -> dynamicTest(each.id(), () -> record(each)));
    }

    private void record(Program program) throws Exception {
        Expectation expectation = Expectation.read(program.expectationFile());
        Recorder recorder = new Recorder();
        RecordedRun run = RecordedRun.start(RUNNER, COMPILER.compile(program), expectation.settings(), recorder);
        Recording recording = run.await();

        assertThat(expectation.differences(recorder.finish(recording.ending()))).as(program.id()).isEmpty();
        Path file = folder.resolve(program.id().replace('/', '-'));
        RecordingFile.write(recording, file);
        assertThat(RecordingFile.read(file)).isEqualTo(recording);
        assertThat(recording.lanes()).anySatisfy(each -> assertThat(each.name()).isEqualTo("main"));
        assertThat(recording.events()).extracting(Recording.Event::kind).contains(Recording.Kind.BEGIN, Recording.Kind.PRINT);
        String text = text(recording);
        assertThat(text.lines().count()).isGreaterThan(recording.events().size());
        keep(program, text);
    }

    /** For a reviewer: what was recorded in the latest run of this test. */
    private static void keep(Program program, String text) throws Exception {
        Path kept = Conc.PROJECT.resolve("target/recordings").resolve(program.id() + ".txt");
        Files.createDirectories(Optional.ofNullable(kept.getParent()).orElseThrow());
        Files.writeString(kept, text);
    }

    private static String text(Recording recording) {
        StringWriter text = new StringWriter();
        new PlainRecording(Language.EN, new PrintWriter(text)).print(recording);
        return text.toString();
    }
}
