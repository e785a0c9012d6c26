package dev.conc.progress;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** What the file of progress turned out to be. */
public sealed interface Found {
    /** What is known; nothing where it cannot be read. */
    Progress progress();

    /** It is there and right, or there is none yet. */
    record Sound(Progress progress) implements Found {}

    /**
     * It is damaged, and a new one begins.
     *
     * @param aside where it is kept; empty if it could not be moved, so that nothing new can be kept
     */
    record Damaged(Path file, Optional<Path> aside) implements Found {
        @Override
        public Progress progress() {
            return Progress.NONE;
        }
    }

    /** It was written by a later {@code conc}: it is left as it is. */
    record Newer(Path file, int format, Progress progress) implements Found {}

    /** The system does not let one read it: it is left as it is. */
    record Unreadable(Path file, IOException why) implements Found {
        @Override
        public Progress progress() {
            return Progress.NONE;
        }
    }
}
