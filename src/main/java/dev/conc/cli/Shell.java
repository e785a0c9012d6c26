package dev.conc.cli;

import dev.conc.problem.ExitCode;
import dev.conc.problem.Problem;
import dev.conc.progress.NextStep;
import dev.conc.ui.plain.Paragraphs;
import dev.conc.ui.prompt.EditedPrompt;
import dev.conc.ui.prompt.InputLines;
import dev.conc.ui.prompt.PlainPrompt;
import dev.conc.ui.prompt.Prompt;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.words.NextWords;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jline.utils.Signals;
import org.jspecify.annotations.Nullable;

/** Commands line by line: {@code conc} without a command. */
final class Shell {
    /** The commands that only the shell has: they end it. */
    private static final List<String> ENDS = List.of("exit", "quit");

    private static final String PROMPT = "conc> ";
    private static final String HISTORY = "history";
    /** Whoever hits Ctrl-C twice within this time means to hit it once: the command that is being ended must not take the shell with it. */
    private static final Duration ONE_STROKE = Duration.ofMillis(500);

    private final Context context;
    private final Commands commands;
    private final Environment environment;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Messages messages;
    /** The thread that executes a command, while one is executed. */
    private volatile @Nullable Thread busy;
    /** When Ctrl-C was first hit while this command was executed, on the clock of {@link System#nanoTime}; null before. */
    private volatile @Nullable Long interruptedAt;

    Shell(Context context, Commands commands) {
        this.context = context;
        this.commands = commands;
        this.environment = context.environmentForCommands();
        this.out = context.out();
        this.err = context.err();
        this.messages = new Messages(context.language(), context.theme());
    }

    /**
     * Executes the lines of standard input, which is no terminal.
     *
     * @return the exit code of the last command that failed; empty where there was no line at all
     */
    Optional<Integer> executePiped() throws IOException {
        Prompt lines = new PlainPrompt(new InputLines(environment.input()), out, "");
        int failed = ExitCode.FINE.value();
        boolean any = false;
        while (lines.next() instanceof Prompt.Answer.Typed(String line)) {
            any = true;
            if (isEnd(line)) {
                break;
            }
            int code = execute(line, environment);
            failed = code == ExitCode.FINE.value() ? failed : code;
            if (code == ExitCode.INTERRUPTED.value()) {
                // Who interrupts a command means those behind it, too.
                return Optional.of(code);
            }
            if (out.checkError()) {
                // Nobody would see what the other commands print.
                break;
            }
        }
        return any ? Optional.of(failed) : Optional.empty();
    }

    /** Asks for commands until the learner leaves. */
    void ask() throws IOException {
        greet();
        if (environment.hasScreen()) {
            environment.state().read(HISTORY);
            Optional<Path> history = environment.state().growing(HISTORY);
            ShellCompleter completer = new ShellCompleter(context, commands, ENDS);
            EditedPrompt prompt = EditedPrompt.onThisTerminal(PROMPT, completer, history, context.theme());
            ask(prompt, prompt::columns);
        } else {
            ask(new PlainPrompt(new InputLines(environment.input()), out, PROMPT), () -> 0);
        }
    }

    private void ask(Prompt prompt, java.util.function.IntSupplier columns) throws IOException {
        Object before = Signals.register("INT", () -> interrupt(prompt));
        try {
            while (true) {
                switch (prompt.next()) {
                    case Prompt.Answer.Ended _ -> {
                        return;
                    }
                    case Prompt.Answer.Cancelled _ -> {}
                    case Prompt.Answer.Typed(String text) -> {
                        for (String line : text.lines().toList()) {
                            if (isEnd(line)) {
                                return;
                            }
                            execute(line, wide(columns.getAsInt()));
                        }
                    }
                }
            }
        } finally {
            Signals.unregister("INT", before);
        }
    }

    /** The terminal may have been made wider or narrower since {@code conc} began. */
    private Environment wide(int columns) {
        return columns > 0 ? environment.with(Map.of("COLUMNS", Integer.toString(columns))) : environment;
    }

    private static boolean isEnd(String line) {
        try {
            List<String> words = Words.of(line);
            return words.size() == 1 && ENDS.contains(words.getFirst());
        } catch (Problem e) {
            // It is told when the line is executed.
            return false;
        }
    }

    /** Ctrl-C: at the prompt it cancels the line, otherwise the command; a command that goes on all the same is left at the second time. */
    private void interrupt(Prompt prompt) {
        Thread executing = busy;
        Long before = interruptedAt;
        long now = System.nanoTime();
        if (executing == null) {
            prompt.interrupt();
        } else if (before == null) {
            interruptedAt = now;
            executing.interrupt();
        } else if (now - before > ONE_STROKE.toNanos()) {
            System.exit(ExitCode.INTERRUPTED.value());
        }
    }

    private int execute(String line, Environment around) {
        interruptedAt = null;
        busy = Thread.currentThread();
        try {
            List<String> words = Words.of(line);
            return obey(!words.isEmpty() && words.getFirst().equals("conc") ? words.subList(1, words.size()) : words, around);
        } catch (Problem e) {
            err.println(Failures.told("conc: " + Failures.message(e, context.language()), around));
            err.flush();
            return e.exitCode().value();
        } finally {
            busy = null;
            // A Ctrl-C that came too late must not hit what comes next.
            Thread.interrupted();
        }
    }

    private int obey(List<String> words, Environment around) {
        if (words.isEmpty()) {
            return ExitCode.FINE.value();
        }
        if (words.getFirst().equals("help") && words.size() == 1) {
            return help(around);
        }
        if (ENDS.contains(words.getFirst())) {
            throw Problem.usage("shell.nothingBehind", words.getFirst());
        }
        if (words.getFirst().startsWith("-") && !commands.isComplete(words)) {
            throw Problem.usage("shell.noCommand");
        }
        return command(words, around);
    }

    private int help(Environment around) {
        int code = command(List.of("help"), around);
        out.println();
        out.println(Paragraphs.of(messages.text("shell.help"), around.width()));
        out.flush();
        return code;
    }

    private int command(List<String> words, Environment around) {
        List<String> all = new ArrayList<>(words);
        if (context.debug() && !all.contains("--debug")) {
            all.add("--debug");
        }
        return commands.execute(around, out, context.overwritingErr(), all);
    }

    private void greet() {
        out.println(Paragraphs.of(messages.text("shell.greeting"), environment.width()));
        NextStep next = NextStep.of(context.catalogue(), KeptProgress.of(context), context.language());
        String words = new NextWords(messages).of(next);
        if (!words.isEmpty()) {
            out.println(Paragraphs.of(words, environment.width()));
        }
        out.flush();
    }
}
