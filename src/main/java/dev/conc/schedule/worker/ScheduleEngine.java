package dev.conc.schedule.worker;

import dev.conc.schedule.ControlledProgram;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The engine of this project: loads classes under control and explores them. */
final class ScheduleEngine implements Engine {
    @Override
    public ControlledProgram load(Request.Load load, boolean values) {
        throw CannotRun.because(Trouble.NOT_LOADED, "this version of conc has no engine");
    }

    @Override
    public Findings explore(Supplier<ControlledProgram> programs, Request.Explore how, Consumer<Reply.Progress> progress) {
        throw CannotRun.because(Trouble.NOT_LOADED, "this version of conc has no engine");
    }
}
