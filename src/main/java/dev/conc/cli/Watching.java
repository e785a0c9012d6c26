package dev.conc.cli;

import dev.conc.author.CheckResult;
import dev.conc.author.LessonWatch;
import dev.conc.author.LessonsFolder;
import dev.conc.problem.ExitCode;
import dev.conc.problem.Problem;
import dev.conc.ui.screen.Key;
import dev.conc.ui.screen.KeyWatch;
import dev.conc.ui.screen.Messages;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks lessons again and again, whenever their files change, until somebody presses a key or sends a signal. */
final class Watching {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private final Context context;
    private final Messages messages;
    private final Path given;
    private final Function<LessonsFolder, CheckResult> check;
    private volatile @Nullable ExitCode ended;

    /**
     * @param given the folder as it was named
     * @param check checks some of its lessons, and tells what is wrong
     */
    Watching(Context context, Messages messages, Path given, Function<LessonsFolder, CheckResult> check) {
        this.context = context;
        this.messages = messages;
        this.given = given;
        this.check = check;
    }

    /**
     * Watches, in the thread that calls; whoever interrupts it ends that.
     *
     * @param signalled whether a signal has come that ends it
     * @return how the command ends
     */
    ExitCode watch(BooleanSupplier signalled) {
        if (!context.environment().hasScreen()) {
            return look(signalled, "author.watchingPiped");
        }
        Thread command = Thread.currentThread();
        try (KeyWatch _ = KeyWatch.open(key -> press(key, command))) {
            return look(signalled, "author.watching");
        }
    }

    private void press(Key key, Thread command) {
        if (key.equals(new Key.Typed("q")) || key == Key.Special.ESCAPE) {
            ended = ExitCode.FINE;
        } else if (key == Key.Special.INTERRUPT) {
            ended = ExitCode.INTERRUPTED;
        } else {
            return;
        }
        command.interrupt();
    }

    private ExitCode look(BooleanSupplier signalled, String announcement) {
        LessonWatch changes = new LessonWatch(given);
        CheckResult result = check.apply(LessonsFolder.of(given));
        say(messages.text(announcement));
        while (ended == null && !signalled.getAsBoolean()) {
            try {
                Thread.sleep(BETWEEN_LOOKS);
                Set<Path> changed = changes.changed();
                if (!changed.isEmpty()) {
                    result = again(changed, result);
                }
            } catch (InterruptedException e) {
                break;
            }
        }
        return ended == ExitCode.INTERRUPTED ? ExitCode.INTERRUPTED : result.exitCode();
    }

    private CheckResult again(Set<Path> changed, CheckResult before) {
        say(messages.text("author.changed",
                changed.stream().map(each -> String.valueOf(each.getFileName())).collect(Collectors.joining(", "))));
        try {
            return check.apply(LessonsFolder.of(given).only(changed));
        } catch (Problem e) {
            // It may be there again when it is looked next.
            say("conc: " + messages.of(e));
            return before;
        }
    }

    private void say(String words) {
        PrintWriter err = context.err();
        err.println(words);
        err.flush();
    }
}
