package dev.conc.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.conc.Conc;
import dev.conc.problem.Problem;
import dev.conc.program.ClassCache;
import dev.conc.program.CompilationFailed;
import dev.conc.program.Compiler;
import dev.conc.program.Libraries;
import dev.conc.program.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningTest {
    @TempDir
    private Path folder;

    @Test
    void who_gives_up_does_not_wait() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        Opening opening = Opening.begin(() -> {
            never.await();
            throw new AssertionError();
        });
        assertThat(opening.await(() -> true)).isEmpty();
    }

    @Test
    void what_hinders_it_is_thrown_as_it_was() throws Exception {
        Path wrongFile = Files.writeString(folder.resolve("Wrong.java"), "void main() { int x = \"\"; }\n");
        Compiler compiler = new Compiler(new ClassCache(Conc.PROJECT.resolve("target/test-cache/programs")), new Libraries(Conc.LIBRARIES, _ -> {}));
        Opening wrong = Opening.begin(() -> {
            compiler.compile(Program.ofFile(wrongFile));
            throw new AssertionError();
        });
        assertThatThrownBy(() -> wrong.await(() -> false)).isInstanceOf(CompilationFailed.class).hasMessageContaining("Wrong.java:1");
        Problem problem = Problem.wrong("no");
        assertThatThrownBy(() -> Opening.begin(() -> {
            throw problem;
        }).await(() -> false)).isSameAs(problem);
    }
}
