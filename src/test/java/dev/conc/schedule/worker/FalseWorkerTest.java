package dev.conc.schedule.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.conc.schedule.explore.result.Strategy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("slow")
class FalseWorkerTest {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final Request.Load LOAD = new Request.Load(List.of(), List.of(), "Reads", Map.of());
    private static final Request.Explore EVERYTHING = new Request.Explore(Strategy.ALL, 0, 0, 0, 1);
    private static final String DISTRUSTED = "what the worker said cannot be trusted, and counts for nothing: ";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GARBAGE          | not understood: it does not belong to this session
            HUGE             | a message cannot be 2147483647 bytes long
            OTHER_SESSION    | not understood: it does not belong to this session
            OTHER_QUESTION   | it is an answer to another question
            EARLIER_QUESTION | it is an answer to another question
            OTHER_ANSWER     | it is an answer to another question
            UNASKED          | it is an answer to another question
            IMPOSSIBLE       | a number is below 0
            """)
    void what_is_no_answer_of_this_session_counts_for_nothing_and_ends_the_worker(String lie, String fault) throws Exception {
        try (Worker worker = start(lie)) {
            CannotRun failure = catchThrowableOfType(CannotRun.class, () -> explore(worker));

            assertThat(failure.trouble()).isEqualTo(Trouble.LOST);
            assertThat(failure).hasMessage(DISTRUSTED + fault);
            assertThat(catchThrowableOfType(CannotRun.class, () -> worker.explore(EVERYTHING, _ -> {}))).as("asked again").isNotNull();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CUT       | the worker stopped answering
            SILENT    | the worker stopped answering
            NO_SECRET | the worker ended with exit code 0
            """)
    void a_verdict_that_does_not_come_is_an_error(String lie, String message) throws Exception {
        try (Worker worker = start(lie)) {
            CannotRun failure = catchThrowableOfType(CannotRun.class, () -> explore(worker));

            assertThat(failure.trouble()).isEqualTo(Trouble.LOST);
            assertThat(failure).hasMessageStartingWith(message);
        }
    }

    @Test
    void an_answer_that_comes_twice_is_none_to_the_next_question() throws Exception {
        try (Worker worker = start("TWICE")) {
            assertThat(explore(worker).executions()).isEqualTo(1);
            CannotRun failure = catchThrowableOfType(CannotRun.class, () -> worker.explore(EVERYTHING, _ -> {}));

            assertThat(failure).hasMessage(DISTRUSTED + "it is an answer to another question");
        }
    }

    private static Report explore(Worker worker) throws InterruptedException {
        worker.load(LOAD);
        return worker.explore(EVERYTHING, _ -> {});
    }

    private static Worker start(String lie) throws Exception {
        return Worker.start(JAVA, WorkerSettings.of(System.getProperty("java.class.path"), FalseWorker.class, 64, Duration.ofSeconds(5))
                .with(List.of("-Dlie=" + lie)));
    }
}
