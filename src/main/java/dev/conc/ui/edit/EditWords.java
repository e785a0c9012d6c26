package dev.conc.ui.edit;

import dev.conc.exercise.Version;
import dev.conc.ui.screen.Glyph;
import dev.conc.ui.screen.Messages;

/** What is said of the learner's version of a program. */
public final class EditWords {
    private EditWords() {}

    /**
     * What came of an editor.
     *
     * @param offer what can be done with a version: the key of a message
     */
    public static String of(Edited edited, String offer, Messages messages) {
        String file = Glyph.harmless(edited.file().toString());
        if (edited.exitCode() != 0) {
            return messages.text("version.editorFailed", edited.editor().name(), Integer.toString(edited.exitCode()), file);
        }
        return edited.editor().takesTerminal() ? of(edited.version(), offer, messages)
                : messages.text("version.opened", edited.editor().name(), file);
    }

    /** How a version stands that was saved, or deleted. */
    public static String of(Version version, String offer, Messages messages) {
        String name = version.original().name();
        return switch (version.condition()) {
            case NONE -> messages.text("version.gone", name);
            case SAME -> messages.text("version.same", name);
            case EMPTY -> messages.text("version.empty", name);
            case UNREADABLE -> messages.text("version.unreadable", Glyph.harmless(version.current().file().toString()));
            case CHANGED -> messages.text(offer, name);
        };
    }
}
