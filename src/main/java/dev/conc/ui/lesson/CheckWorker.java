package dev.conc.ui.lesson;

import dev.conc.problem.Problem;
import dev.conc.program.Program;
import dev.conc.program.compile.CompilationFailed;
import dev.conc.program.compile.Compiler;
import dev.conc.program.control.Checking;
import dev.conc.program.expect.Check;
import dev.conc.program.run.Runner;
import dev.conc.ui.lesson.CheckState.Phase;
import dev.conc.ui.screen.Background;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Checks the learner's versions of programs beside the screen, one at a time, and sends what comes of it as events. */
final class CheckWorker {
    private final Checking checking;
    private final Locale language;
    private final Background<LessonEvent> events;
    private final Object lock = new Object();
    private long current;
    private @Nullable Thread working;

    CheckWorker(Compiler compiler, Runner runner, Locale language, Background<LessonEvent> events) {
        this.checking = new Checking(compiler, runner);
        this.language = language;
        this.events = events;
    }

    /**
     * Begins to check a version.
     *
     * @param original beside which the expectations stand
     */
    CheckState begin(QuestionPlace question, Check check, Program version, Program original) {
        stop();
        long number;
        synchronized (lock) {
            number = ++current;
        }
        events.start("check " + version.name(), () -> {
            if (enters(number)) {
                try {
                    events.send(new LessonEvent.Checked(number, phase(check, version, original)));
                } finally {
                    leave();
                }
            }
        });
        return new CheckState(question, version, number, new Phase.Going());
    }

    private boolean enters(long number) {
        synchronized (lock) {
            working = number == current ? Thread.currentThread() : working;
            return number == current;
        }
    }

    private void leave() {
        synchronized (lock) {
            working = working == Thread.currentThread() ? null : working;
        }
    }

    private Phase phase(Check check, Program version, Program original) throws InterruptedException {
        try {
            return new Phase.Compared(checking.differences(check, version, original));
        } catch (CompilationFailed e) {
            return new Phase.Failed(e.diagnostics().stream().findFirst()
                    .map(each -> version.fileName() + (each.line() > 0 ? ":" + each.line() : "") + ": "
                            + each.told().words(language).lines().findFirst().orElse(""))
                    .orElse(e.words(language)));
        } catch (Problem e) {
            return new Phase.Failed(e.words(language));
        }
    }

    /** Stops the present check, if there is one; nothing is told of it any more. */
    void stop() {
        synchronized (lock) {
            current++;
            if (working != null) {
                working.interrupt();
                working = null;
            }
        }
    }
}
