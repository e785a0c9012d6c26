package dev.conc.ui.lesson;

import dev.conc.LessonFolder;
import dev.conc.language.Language;
import dev.conc.lesson.Catalogue;
import dev.conc.lesson.Lesson;
import dev.conc.lesson.LessonInvalid;
import dev.conc.program.compile.Diagnostic;
import dev.conc.program.run.Ending;
import dev.conc.program.run.Origin;
import dev.conc.program.run.Output;
import dev.conc.ui.lesson.RunState.Phase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A small lesson in both languages: a page with a program, one with two, one without, one with a table. */
public final class Fixture {
    private static final String ENGLISH = """
            ## Two threads

            A thread runs *beside* the others. The order in which `Thread-A` and `Thread-B` print is not yours to choose.

            > **Predict.** Which of the two prints first? Decide before you run it.

            [Hello](Hello.java)

            ## Waiting

            - `join` waits for the end of a thread,
            - `sleep` waits for time to pass.

            [Waits](Waits.java "run")

            [Broken](Broken.java "explore")

            ## What you know

            There is no program on this page.

            ## A table

            In `Waits`, one of these waits:

            | method | waits for |
            | --- | --- |
            | `join()` | the end of a thread |
            | `sleep(1000)` | a second, at least |
            """;

    private static final String CHINESE = """
            ## 两个线程

            一个线程与其他线程**同时**运行。`Thread-A` 和 `Thread-B` 谁先输出，不由你决定。

            > **预测。** 两个线程中哪个先输出？运行之前先想好。

            [Hello](Hello.java)

            ## 等待

            - `join` 等待一个线程结束；
            - `sleep` 等待时间过去。

            [Waits](Waits.java "run")

            [Broken](Broken.java "explore")

            ## 你已经知道的

            这一页没有程序。

            ## 表格

            在 `Waits` 中等待的是其中之一：

            | 方法 | 等待 |
            | --- | --- |
            | `join()` | 线程结束 |
            | `sleep(1000)` | 至少一秒 |
            """;

    static final String HELLO = """
            void main() throws InterruptedException {
                Thread a = new Thread(() -> IO.println("A begins"), "Thread-A");
                a.start();
                a.join();
                IO.println("main: 结束"); // after 1 join
            }
            """;

    static final String WAITS = """
            void main() throws InterruptedException {
                IO.println("waiting");
                new java.util.concurrent.CountDownLatch(1).await();
            }
            """;

    static final String BROKEN = """
            void main() {
                int x = "one";
                IO.println(x);
            }
            """;

    private Fixture() {}

    /** Writes the lesson into a folder of lessons. */
    static Catalogue catalogue(Path lessons) {
        LessonFolder.of(lessons, "demo").english(ENGLISH).chinese(CHINESE)
                .program("Hello", HELLO).program("Waits", WAITS).program("Broken", BROKEN);
        return new Catalogue(List.of(lessons), Language.EN);
    }

    public static Lesson lesson(Path lessons, Language language) {
        Catalogue catalogue = catalogue(lessons);
        try {
            return catalogue.read(catalogue.find("demo"), language);
        } catch (LessonInvalid e) {
            throw new AssertionError(e);
        }
    }

    static Output line(Origin origin, String text) {
        return new Output(origin, false, text, true, 0);
    }

    public static Origin main() {
        return new Origin.OfThread(0, "main");
    }

    public static Origin thread(int number, String name) {
        return new Origin.OfThread(number, name);
    }

    /** The state with a run of its program in a phase, which has printed a few lines. */
    public static LessonState with(LessonState state, Phase phase) {
        RunState run = RunState.begin(state.program().orElseThrow().program(), 1);
        if (!(phase instanceof Phase.NotCompiled || phase instanceof Phase.Failed || phase instanceof Phase.Compiling)) {
            run = run.with(List.of(
                    line(thread(31, "Thread-A"), "A begins"),
                    line(main(), "main: 结束"),
                    new Output(Origin.OfProcess.UNKNOWN, true, "\u001b[31mred\u001b[0m", true, 0)));
        }
        return state.with(run.with(phase));
    }

    public static Phase running() {
        return new Phase.Running(Duration.ofMillis(1234));
    }

    public static Phase ended() {
        return new Phase.Ended(new Ending.Exited(0), Duration.ofMillis(2500));
    }

    public static Phase notCompiled() {
        return new Phase.NotCompiled(List.of(new Diagnostic(2, 13, "incompatible types: String cannot be converted to int")), List.of());
    }
}
