package dev.conc.ui.lesson;

import dev.conc.language.Language;
import dev.conc.lesson.Lesson;
import dev.conc.program.Program;
import dev.conc.program.compile.CompilationFailed;
import dev.conc.program.compile.Compiler;
import dev.conc.program.run.Limits;
import dev.conc.program.run.Output;
import dev.conc.program.run.Run;
import dev.conc.program.run.Runner;
import dev.conc.ui.screen.Canvas;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.screen.SvgPicture;
import dev.conc.ui.screen.Theme;
import java.util.ArrayList;
import java.util.List;

/** A page of a lesson as a picture, as it looks when its program has been run. */
public final class LessonPicture {
    private final Compiler compiler;
    private final Runner runner;

    /** With what compiles and runs the page's program. */
    public LessonPicture(Compiler compiler, Runner runner) {
        this.compiler = compiler;
        this.runner = runner;
    }

    /**
     * The picture, as SVG.
     *
     * @param section the page, from 0
     * @param columns the width of the screen in it
     * @param rows the height of the screen in it
     */
    public String of(Lesson lesson, int section, Language language, int columns, int rows)
            throws CompilationFailed, InterruptedException {
        LessonState state = LessonState.open(lesson, section);
        if (state.program().isPresent()) {
            state = state.tried().with(run(state.program().get().program()));
        }
        Canvas canvas = new LessonView(new Messages(language)).draw(state, columns, rows);
        return SvgPicture.of(canvas, Theme.COLOUR, "conc lesson " + lesson.id() + ": " + state.page().title());
    }

    private RunState run(Program program) throws CompilationFailed, InterruptedException {
        List<Output> printed = new ArrayList<>();
        Run run = runner.start(compiler.compile(program), Runner.Settings.of(Limits.USUAL), printed::add);
        RunState.Phase ended = new RunState.Phase.Ended(run.await(), run.elapsed());
        return RunState.begin(program, 1).with(printed).with(ended);
    }
}
