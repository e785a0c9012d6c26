package dev.conc.progress;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Progress as JSON. Whoever adds something to it raises the number of the format, so that an earlier {@code conc} does not lose it by
 * writing what it knows.
 */
public final class ProgressJson {
    /** The format that is written, and the latest that is read. */
    public static final int FORMAT = 1;

    private static final JsonMapper MAPPER = new JsonMapper();

    private ProgressJson() {}

    /** The text of a file. */
    public static String write(Progress progress) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("format", FORMAT);
        ObjectNode lessons = document.putObject("lessons");
        new TreeMap<>(progress.lessons()).forEach((id, lesson) -> write(lesson, lessons.putObject(id)));
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
    }

    private static void write(LessonProgress lesson, ObjectNode to) {
        ObjectNode pages = to.putObject("pages");
        new TreeMap<>(lesson.pages()).forEach(pages::put);
        lesson.last().ifPresent(last -> to.putObject("last")
                .put("page", last.page()).put("number", last.number()).put("at", last.at().toString()));
        ObjectNode predictions = to.putObject("predictions");
        new TreeMap<>(lesson.predictions()).forEach((program, guesses) -> {
            ArrayNode list = predictions.putArray(program);
            guesses.stream().sorted(java.util.Comparator.comparing(Guess::at).thenComparing(Guess::right))
                    .forEach(guess -> list.addObject().put("at", guess.at().toString()).put("right", guess.right()));
        });
        ObjectNode questions = to.putObject("questions");
        new TreeMap<>(lesson.questions()).forEach((question, state) -> questions.put(question, word(state)));
    }

    /**
     * What a text says.
     *
     * @throws ProgressInvalid if it is damaged, or of a later format
     */
    public static Progress read(String text) throws ProgressInvalid {
        JsonNode document = document(text);
        int format = format(document);
        if (format > FORMAT) {
            throw ProgressInvalid.newer(format);
        }
        return lessons(document);
    }

    /** What can be understood of a text of a later format; nothing where it is not like this one. */
    static Progress understood(String text) {
        try {
            return lessons(document(text));
        } catch (ProgressInvalid e) {
            return Progress.NONE;
        }
    }

    private static JsonNode document(String text) throws ProgressInvalid {
        try {
            JsonNode document = MAPPER.readTree(text);
            if (document.isObject()) {
                return document;
            }
        } catch (JacksonException e) {
            // It is no JSON: that is said below.
        }
        throw ProgressInvalid.at("");
    }

    private static int format(JsonNode document) throws ProgressInvalid {
        int format = number(document.path("format"), "format");
        if (format < 1) {
            throw ProgressInvalid.at("format");
        }
        return format;
    }

    private static Progress lessons(JsonNode document) throws ProgressInvalid {
        Map<String, LessonProgress> lessons = new HashMap<>();
        for (Map.Entry<String, JsonNode> each : object(document.path("lessons"), "lessons").properties()) {
            lessons.put(each.getKey(), lesson(each.getValue(), "lessons." + each.getKey()));
        }
        return new Progress(Map.copyOf(lessons));
    }

    private static LessonProgress lesson(JsonNode node, String where) throws ProgressInvalid {
        object(node, where);
        Map<String, Integer> pages = new HashMap<>();
        for (Map.Entry<String, JsonNode> each : object(node.path("pages"), where + ".pages").properties()) {
            pages.put(each.getKey(), number(each.getValue(), where + ".pages." + each.getKey()));
        }
        Map<String, Set<Guess>> predictions = new HashMap<>();
        for (Map.Entry<String, JsonNode> each : object(node.path("predictions"), where + ".predictions").properties()) {
            predictions.put(each.getKey(), guesses(each.getValue(), where + ".predictions." + each.getKey()));
        }
        Map<String, QuestionState> questions = new HashMap<>();
        for (Map.Entry<String, JsonNode> each : object(node.path("questions"), where + ".questions").properties()) {
            questions.put(each.getKey(), state(each.getValue(), where + ".questions." + each.getKey()));
        }
        JsonNode last = node.path("last");
        Optional<Place> place = last.isMissingNode() ? Optional.empty() : Optional.of(place(last, where + ".last"));
        return new LessonProgress(Map.copyOf(pages), place, Map.copyOf(predictions), Map.copyOf(questions));
    }

    private static Place place(JsonNode node, String where) throws ProgressInvalid {
        object(node, where);
        return new Place(text(node.path("page"), where + ".page"), number(node.path("number"), where + ".number"),
                time(node.path("at"), where + ".at"));
    }

    private static Set<Guess> guesses(JsonNode node, String where) throws ProgressInvalid {
        if (!node.isArray()) {
            throw ProgressInvalid.at(where);
        }
        Set<Guess> guesses = new HashSet<>();
        for (JsonNode each : node.values()) {
            object(each, where);
            if (!each.path("right").isBoolean()) {
                throw ProgressInvalid.at(where + ".right");
            }
            guesses.add(new Guess(time(each.path("at"), where + ".at"), each.path("right").booleanValue()));
        }
        return Set.copyOf(guesses);
    }

    private static QuestionState state(JsonNode node, String where) throws ProgressInvalid {
        String word = text(node, where);
        return Arrays.stream(QuestionState.values()).filter(each -> word(each).equals(word)).findFirst()
                .orElseThrow(() -> ProgressInvalid.at(where));
    }

    private static String word(QuestionState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static JsonNode object(JsonNode node, String where) throws ProgressInvalid {
        if (!node.isObject()) {
            throw ProgressInvalid.at(where);
        }
        return node;
    }

    private static int number(JsonNode node, String where) throws ProgressInvalid {
        if (!node.isInt() || node.intValue() < 0) {
            throw ProgressInvalid.at(where);
        }
        return node.intValue();
    }

    private static String text(JsonNode node, String where) throws ProgressInvalid {
        if (!node.isString()) {
            throw ProgressInvalid.at(where);
        }
        return node.stringValue();
    }

    private static Instant time(JsonNode node, String where) throws ProgressInvalid {
        try {
            return Instant.parse(text(node, where));
        } catch (DateTimeException e) {
            throw ProgressInvalid.at(where);
        }
    }
}
