package dev.conc.lesson;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the learner left off.
 *
 * @param lesson the id of the lesson
 * @param section the page, from 1
 */
public record Bookmark(String lesson, int section) {
    private static final String FILE = "bookmark.json";

    private static final int FORMAT = 1;

    /** As the file has it. */
    private record BookmarkJson(int format, String lesson, int section) {}

    /** The bookmark of the last session; empty where there is none. A file that is damaged is kept aside; one of a newer format is left alone. */
    public static Optional<Bookmark> in(StateFolder state) {
        Optional<String> text = state.read(FILE);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        JsonNode document = document(text.get());
        if (document.path("format").asInt(0) > FORMAT) {
            return Optional.empty();
        }
        String lesson = document.path("lesson").asString("");
        int section = document.path("section").asInt(0);
        if (lesson.isEmpty() || section < 1) {
            state.setAside(FILE);
            return Optional.empty();
        }
        return Optional.of(new Bookmark(lesson, section));
    }

    private static JsonNode document(String text) {
        try {
            return new JsonMapper().readTree(text);
        } catch (JacksonException e) {
            return tools.jackson.databind.node.MissingNode.getInstance();
        }
    }

    /** Keeps it for the next session, where that is possible. */
    public void keep(StateFolder state) {
        state.write(FILE, new JsonMapper().writeValueAsString(new BookmarkJson(FORMAT, lesson, section)) + "\n");
    }
}
