package dev.conc.ui.words;

import dev.conc.schedule.SpecialName;
import dev.conc.ui.screen.Messages;

/** Names of objects, as they are in the program, and words for what has no name there. */
public final class ObjectWords {
    private final Messages messages;

    /** Words in the language of the messages. */
    public ObjectWords(Messages messages) {
        this.messages = messages;
    }

    /** A name as people read it. */
    public String of(String name) {
        for (SpecialName each : SpecialName.values()) {
            if (each.code().equals(name)) {
                return messages.text("object." + each.name());
            }
        }
        return SpecialName.isInitialisation(name) ? messages.text("object.INITIALISATION", SpecialName.initialised(name)) : name;
    }
}
