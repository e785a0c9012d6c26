package dev.conc.progress;

import dev.conc.problem.FileTrouble;
import dev.conc.problem.FileTrouble.Act;
import dev.conc.problem.Problem;
import dev.conc.text.TextFile;
import dev.conc.text.Unreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The file in which progress is kept. It is replaced as a whole under a lock, each time after it was read again, so that of two that write at once neither loses anything.
 *
 * @param folder the folder of the file
 */
public record ProgressFile(StateFolder folder) {
    private static final String NAME = "progress.json";

    /** Where it is, whether or not it exists. */
    public Path path() {
        return folder.file(NAME);
    }

    /** What is kept now. A damaged file is renamed, so this tells of it once. */
    public Found find() {
        Found found = look();
        if (!(found instanceof Found.Damaged)) {
            return found;
        }
        try (StateLock _ = StateLock.of(folder, NAME)) {
            return lookAndSetAside();
        } catch (IOException e) {
            return found;
        }
    }

    /**
     * Changes what is kept, and gives what is kept then. When this returns, it is on the disk.
     *
     * @throws Problem if it cannot be kept; then all is as before
     */
    public Progress change(UnaryOperator<Progress> change) {
        return change(change, Optional.empty());
    }

    /**
     * Changes what is kept to less, and leaves a copy of what was kept before.
     *
     * @return the copy
     * @throws Problem if it cannot be done; then all is as before
     */
    public Path forget(UnaryOperator<Progress> change) {
        String time = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").format(LocalDateTime.now(ZoneId.systemDefault()));
        String copy = "progress-" + time + ".json";
        change(change, Optional.of(copy));
        return folder.file(copy);
    }

    private Progress change(UnaryOperator<Progress> change, Optional<String> copy) {
        try (StateLock _ = StateLock.of(folder, NAME)) {
            Found found = lookAndSetAside();
            switch (found) {
                case Found.Newer newer ->
                        throw Problem.environment("progress.newer", newer.file(), newer.format(), ProgressJson.FORMAT);
                case Found.Unreadable unreadable ->
                        throw Problem.environment(FileTrouble.of(Act.READ, unreadable.why(), unreadable.file()));
                case Found.Damaged damaged when damaged.aside().isEmpty() ->
                        throw Problem.environment("progress.stuck", damaged.file());
                case Found.Damaged _,Found.Sound _ -> {}
            }
            Progress after = change.apply(found.progress());
            if (!after.equals(found.progress()) || OldBookmark.isIn(folder)) {
                if (copy.isPresent()) {
                    folder.replace(copy.get(), ProgressJson.write(found.progress()));
                }
                folder.replace(NAME, ProgressJson.write(after));
                OldBookmark.forget(folder);
            }
            return after;
        } catch (StateLock.Held e) {
            throw Problem.environment("progress.locked", path());
        } catch (IOException e) {
            throw Problem.environment(FileTrouble.of(Act.WRITE, e, path()));
        }
    }

    private Found lookAndSetAside() {
        Found found = look();
        return found instanceof Found.Damaged damaged ? new Found.Damaged(damaged.file(), folder.setAside(NAME)) : found;
    }

    private Found look() {
        try {
            if (!Files.exists(path(), LinkOption.NOFOLLOW_LINKS)) {
                return new Found.Sound(OldBookmark.in(folder));
            }
            String text = TextFile.read(path(), StateFolder.LARGEST);
            try {
                return new Found.Sound(ProgressJson.read(text));
            } catch (ProgressInvalid e) {
                return e.format() > 0 ? new Found.Newer(path(), e.format(), ProgressJson.understood(text))
                        : new Found.Damaged(path(), Optional.empty());
            }
        } catch (NoSuchFileException e) {
            return new Found.Sound(OldBookmark.in(folder));
        } catch (Unreadable e) {
            return e.why() == Unreadable.Why.NO_TEXT ? new Found.Damaged(path(), Optional.empty()) : new Found.Unreadable(path(), e);
        } catch (IOException e) {
            return new Found.Unreadable(path(), e);
        }
    }
}
