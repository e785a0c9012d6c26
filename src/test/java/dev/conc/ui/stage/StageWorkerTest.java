package dev.conc.ui.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.Conc;
import dev.conc.program.Program;
import dev.conc.program.compile.ClassCache;
import dev.conc.program.compile.Compiler;
import dev.conc.program.compile.Libraries;
import dev.conc.program.control.Workbench;
import dev.conc.ui.screen.Background;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StageWorkerTest {
    @TempDir
    private Path folder;

    private final BlockingQueue<StageEvent> events = new ArrayBlockingQueue<>(100);

    private final Background<StageEvent> screen = new Background<>() {
        @Override
        public void send(StageEvent event) {
            events.add(event);
        }

        @Override
        public void fail(Throwable why) {
            throw new AssertionError(why);
        }
    };

    private Workbench open() {
        try {
            Program program = Program.ofFile(Files.writeString(folder.resolve("One.java"), "void main() { IO.println(1); }\n"));
            Compiler compiler = new Compiler(new ClassCache(Conc.CACHE.resolve("programs")), new Libraries(Conc.LIBRARIES, _ -> {}));
            return Workbench.open(compiler, program, new Workbench.Settings(Map.of()));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void the_exploration_that_was_asked_for_last_is_done_though_the_worker_of_one_before_comes_later() throws Exception {
        AtomicInteger opened = new AtomicInteger();
        CountDownLatch firstBegins = new CountDownLatch(1);
        CountDownLatch secondIsThere = new CountDownLatch(1);
        CountDownLatch firstIsThere = new CountDownLatch(1);
        StageWorker.Opener opener = () -> {
            boolean first = opened.incrementAndGet() == 1;
            if (first) {
                firstBegins.countDown();
                secondIsThere.await();
            }
            Workbench bench = open();
            (first ? firstIsThere : secondIsThere).countDown();
            return bench;
        };
        try (StageWorker worker = new StageWorker(opener, java.util.Locale.ENGLISH, screen)) {
            worker.explore(StageSearch.begin(1, "-", 0, false));
            assertThat(firstBegins.await(60, TimeUnit.SECONDS)).isTrue();
            worker.explore(StageSearch.begin(2, "-", 0, false));
            StageEvent event = events.poll(60, TimeUnit.SECONDS);
            while (event instanceof StageEvent.Explores) {
                event = events.poll(60, TimeUnit.SECONDS);
            }
            assertThat(event).isInstanceOfSatisfying(StageEvent.Explored.class, each -> assertThat(each.search()).isEqualTo(2));
            assertThat(firstIsThere.await(60, TimeUnit.SECONDS)).isTrue();
        }
    }
}
