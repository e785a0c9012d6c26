package dev.conc.cli;

import dev.conc.problem.FileTrouble;
import dev.conc.problem.FileTrouble.Act;
import dev.conc.problem.Sentence;
import dev.conc.problem.Told;
import dev.conc.progress.Found;
import dev.conc.progress.Progress;
import dev.conc.progress.ProgressFile;
import dev.conc.progress.ProgressJson;
import dev.conc.progress.ProgressLog;
import java.time.InstantSource;
import java.util.Optional;

/** The progress of the learner as commands see it: what is wrong with its file is told on standard error, and stands in nobody's way. */
final class KeptProgress {
    private KeptProgress() {}

    /** The file, whether or not it exists. */
    static ProgressFile file(Context context) {
        return new ProgressFile(context.environment().state());
    }

    /** What is kept. */
    static Progress of(Context context) {
        return find(context).progress();
    }

    private static Found find(Context context) {
        Found found = file(context).find();
        wrong(found).ifPresent(each -> {
            context.err().println("conc: " + each.words(context.language().locale()));
            context.err().flush();
        });
        return found;
    }

    /** What is kept, to be added to. */
    static ProgressLog log(Context context) {
        Found found = find(context);
        boolean writable = found instanceof Found.Sound || (found instanceof Found.Damaged damaged && damaged.aside().isPresent());
        return new ProgressLog(writable ? Optional.of(file(context)) : Optional.empty(), found.progress(), InstantSource.system());
    }

    private static Optional<Told> wrong(Found found) {
        return switch (found) {
            case Found.Sound _ -> Optional.empty();
            case Found.Damaged damaged -> Optional.of(damaged.aside()
                    .map(aside -> Sentence.of("progress.damaged", damaged.file(), aside))
                    .orElseGet(() -> Sentence.of("progress.stuck", damaged.file())));
            case Found.Newer newer -> Optional.of(Sentence.of("progress.newer", newer.file(), newer.format(), ProgressJson.FORMAT));
            case Found.Unreadable unreadable -> Optional.of(FileTrouble.of(Act.READ, unreadable.why(), unreadable.file()));
        };
    }
}
