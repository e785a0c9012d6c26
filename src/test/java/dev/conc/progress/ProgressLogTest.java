package dev.conc.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressLogTest {
    @TempDir
    private Path folder;

    private ProgressLog log(Duration patience) {
        return new ProgressLog(Optional.of(file()), Progress.NONE, () -> Instant.EPOCH, patience);
    }

    private ProgressFile file() {
        return new ProgressFile(new StateFolder(folder));
    }

    @Test
    void what_was_told_is_known_at_once_and_on_the_disk_when_it_is_closed() {
        ProgressLog log = log(Duration.ofMinutes(1));
        log.asked("locks", "page/1", QuestionState.DONE);
        assertThat(log.known().of("locks").questions()).containsEntry("page/1", QuestionState.DONE);
        log.close();

        assertThat(file().find().progress()).isEqualTo(log.known());
        assertThat(log.trouble()).isEmpty();
    }

    @Test
    void who_leaves_while_another_does_not_let_the_file_go_is_told_that_it_is_not_kept() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch left = new CountDownLatch(1);
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<?> holding = other.submit(() -> {
                try (StateLock _ = StateLock.of(new StateFolder(folder), "progress.json")) {
                    held.countDown();
                    left.await();
                }
                return null;
            });
            held.await();
            ProgressLog log = log(Duration.ofMillis(1));
            log.asked("locks", "page/1", QuestionState.DONE);
            log.close();

            assertThat(log.trouble()).hasValueSatisfying(
                    each -> assertThat(each).hasMessageContaining("is being written by another conc")
                            .hasMessageContaining("progress.json"));
            left.countDown();
            holding.get();
        }
    }
}
