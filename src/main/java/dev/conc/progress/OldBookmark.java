package dev.conc.progress;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The one page that was kept before progress was: it is read as long as there is no progress, and goes when that is written. */
final class OldBookmark {
    private static final String NAME = "bookmark.json";

    private OldBookmark() {}

    /** Whether there is one. */
    static boolean isIn(StateFolder folder) {
        return Files.isRegularFile(folder.file(NAME));
    }

    /** The page as progress. */
    static Progress in(StateFolder folder) {
        if (!isIn(folder)) {
            return Progress.NONE;
        }
        try {
            JsonNode document = new JsonMapper().readTree(folder.read(NAME).orElse("{}"));
            String lesson = document.path("lesson").asString("");
            int number = document.path("section").asInt(0);
            Instant at = Files.getLastModifiedTime(folder.file(NAME)).toInstant();
            boolean right = document.path("format").asInt(0) == 1 && !lesson.isEmpty() && number > 0;
            return right ? Progress.NONE.with(lesson, each -> each.shown("", number, at)) : Progress.NONE;
        } catch (IOException | JacksonException e) {
            return Progress.NONE;
        }
    }

    /** What it says is in the progress now. */
    static void forget(StateFolder folder) {
        try {
            Files.deleteIfExists(folder.file(NAME));
        } catch (IOException e) {
            // It is not read any more.
        }
    }
}
