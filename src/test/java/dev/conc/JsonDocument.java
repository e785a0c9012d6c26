package dev.conc;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a command with {@code --json} printed. */
public final class JsonDocument {
    private JsonDocument() {}

    /** The document, which must be the only thing in the text. */
    public static JsonNode only(String text) {
        JsonMapper mapper = new JsonMapper();
        try (JsonParser parser = mapper.createParser(text)) {
            JsonNode document = mapper.readTree(parser);
            assertThat(parser.nextToken()).as("what follows the document").isNull();
            return document;
        }
    }
}
