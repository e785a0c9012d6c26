package dev.conc.ui.stage;

import dev.conc.exercise.Comparison;
import dev.conc.exercise.Version;
import dev.conc.language.Language;
import dev.conc.problem.ExitCode;
import dev.conc.problem.Problem;
import dev.conc.program.Program;
import dev.conc.program.compile.CompilationFailed;
import dev.conc.program.control.Bytecode;
import dev.conc.program.control.Playback;
import dev.conc.program.control.Workbench;
import dev.conc.text.ShellWords;
import dev.conc.ui.edit.EditSettings;
import dev.conc.ui.edit.Edited;
import dev.conc.ui.edit.Saves;
import dev.conc.ui.screen.Clipboard;
import dev.conc.ui.screen.FullScreen;
import dev.conc.ui.screen.Glyph;
import dev.conc.ui.screen.Loop;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.screen.NestedScreen;
import dev.conc.ui.screen.Theme;
import dev.conc.ui.text.SourceLines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The stage on the full screen: the learner is the scheduler. */
public final class StageScreen {
    private final FullScreen screen;
    private final Messages messages;
    private final Program given;
    private final List<String> arguments;
    private final EditSettings settings;
    private final Loop<StageSession, StageEvent, StageEffect> loop;
    private final StageSessionControl beginning;
    private final StageWorker worker;
    /** The program that is on the stage: the learner may have saved or chosen another since this was opened. */
    private volatile Program program;
    private SourceLines source;

    /** Opens a worker with a program loaded. */
    public interface Opener {
        Workbench open(Program program) throws CompilationFailed, InterruptedException;
    }

    /** @param benches opens a worker; the source is shown meanwhile */
    public StageScreen(
            FullScreen screen, Theme theme, Language language, Program program, Opener benches, EditSettings settings) {
        this(screen, theme, language, program, List.of(), benches, settings);
    }

    /** @param arguments what the program is given, for the command that goes on from a saved schedule */
    public StageScreen(
            FullScreen screen, Theme theme, Language language, Program program, List<String> arguments, Opener benches,
            EditSettings settings) {
        this(screen, theme, new Messages(language, theme), program, arguments, benches, settings);
    }

    public StageScreen(
            FullScreen screen, Theme theme, Messages messages, Program program, Opener benches, EditSettings settings) {
        this(screen, theme, messages, program, List.of(), benches, settings);
    }

    private StageScreen(
            FullScreen screen, Theme theme, Messages messages, Program program, List<String> arguments, Opener benches,
            EditSettings settings) {
        this.screen = screen;
        this.messages = messages;
        this.given = program.base();
        this.program = program;
        this.arguments = arguments;
        this.settings = settings;
        this.source = SourceLines.of(program, messages.language());
        StageView view = new StageView(messages, source, Bytecode.none());
        this.beginning = control(view);
        StageState first = StageState.open(program.name()).with(Edition.of(Version.of(settings.workspace(), given), program));
        this.loop = new Loop<>(screen, theme, StageSession.of(first), beginning, drawn(view));
        this.worker = new StageWorker(() -> benches.open(this.program), messages.language().locale(), loop);
    }

    /** The program that is on the stage, or was last. */
    public Program program() {
        return program;
    }

    /** Who gets the keys while another one reads them. */
    public NestedScreen nested() {
        return loop;
    }

    /**
     * Shows the stage until the learner leaves, and tells how: FINE, or INTERRUPTED by Ctrl-C.
     *
     * @param schedule who has run when the stepping begins
     * @throws CompilationFailed if there is nothing to show because the program does not compile
     * @throws Problem if the program cannot be loaded
     */
    public ExitCode show(String schedule) throws CompilationFailed, InterruptedException {
        screen.handKeysTo(loop);
        return perform(schedule);
    }

    /** Why the stage was left, where that is because the program does what cannot be controlled, such as starting a process. */
    public Optional<Problem> refusal() {
        return loop.state().ending().filter(StageEvent.Refused.class::isInstance).map(each -> ((StageEvent.Refused) each).why());
    }

    /** All that is known of the execution that was stepped last. */
    public Playback played() {
        return loop.state().shown().playback();
    }

    /** As {@link #show}, where another one reads the keys. */
    public ExitCode perform(String schedule) throws CompilationFailed, InterruptedException {
        return perform(schedule, "", OptionalInt.empty(), false);
    }

    /** From the start of the program, with all that can happen explored meanwhile, where another one reads the keys. */
    public ExitCode explore() throws CompilationFailed, InterruptedException {
        return perform("-", "", OptionalInt.empty(), true);
    }

    /** With a schedule loaded, from the start of the program, where another one reads the keys. */
    public ExitCode follow(String schedule) throws CompilationFailed, InterruptedException {
        return perform(schedule, messages.text("stage.loaded"), OptionalInt.of(0), false);
    }

    private ExitCode perform(String schedule, String notice, OptionalInt landing, boolean explores)
            throws CompilationFailed, InterruptedException {
        StageSession session = loop.state().show(loop.state().shown().say(notice));
        ExitCode end;
        try (Saves saves = new Saves(settings.workspace(), List.of(given), loop,
                version -> loop.send(new StageEvent.SavedVersion(version)))) {
            end = loop.show(beginning.begin(session, schedule, landing, explores), effect -> perform(effect, saves));
        } finally {
            worker.close();
            loop.close();
        }
        return switch (loop.state().ending().orElse(null)) {
            case StageEvent.NotCompiled not -> throw not.why();
            case StageEvent.NotOpened not -> throw not.why();
            case null, default -> end;
        };
    }

    private Optional<StageEvent> perform(StageEffect effect, Saves saves) throws InterruptedException {
        switch (effect) {
            case StageEffect.Advance advance -> worker.advance(advance.schedule(), advance.known(), advance.pace());
            case StageEffect.Explore explore -> worker.explore(explore.search());
            case StageEffect.Stop stop -> worker.stop(stop.search());
            case StageEffect.Unfold unfold -> {
                StageView view = new StageView(messages, source, unfold.bytecode());
                loop.use(control(view), drawn(view));
            }
            case StageEffect.Restart restart -> restart(restart.program());
            case StageEffect.Edit edit -> {
                return Optional.of(saves.without(() -> edited(settings.edit(given, edit.line(), screen, loop))));
            }
            case StageEffect.Compare _ -> {
                return Version.of(settings.workspace(), given).mine()
                        .map(mine -> new StageEvent.Compared(Comparison.of(given, mine)));
            }
            case StageEffect.Copy copy -> {
                return Optional.of(new StageEvent.Saved(Clipboard.copy(copy.schedule(), screen, messages)));
            }
            case StageEffect.Save save -> {
                return Optional.of(new StageEvent.Saved(saved(save)));
            }
        }
        return Optional.empty();
    }

    private void restart(Program wanted) {
        try {
            source = SourceLines.of(wanted, messages.language());
        } catch (Problem e) {
            // Who opens it fails for the same reason, and tells it.
            source = new SourceLines(wanted.fileName(), "");
        }
        program = wanted;
        worker.restart();
        StageView view = new StageView(messages, source, Bytecode.none());
        loop.use(control(view), drawn(view));
    }

    private StageEvent edited(Edited what) {
        boolean changed;
        try {
            SourceLines saved = SourceLines.of(what.version().current(), messages.language());
            changed = !saved.all(saved.own()).equals(source.all(source.own()));
        } catch (Problem e) {
            changed = true;
        }
        return new StageEvent.Edited(what, changed);
    }

    private StageSessionControl control(StageView view) {
        return new StageSessionControl(messages, source, view);
    }

    private static Loop.View<StageSession> drawn(StageView view) {
        return (session, width, height) -> view.draw(session.shown(), width, height);
    }

    /** Writes the schedule to a new file, and tells what came of it. */
    private String saved(StageEffect.Save save) {
        String file = Glyph.harmless(save.file());
        try {
            Files.writeString(Path.of(save.file()), save.schedule() + "\n", StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
            return messages.text("stage.saved", file, given.name(), ShellWords.arguments(arguments));
        } catch (FileAlreadyExistsException e) {
            return messages.text("stage.exists", file);
        } catch (IOException | InvalidPathException e) {
            return messages.text("stage.notSaved", file, messages.reason(e));
        }
    }
}
