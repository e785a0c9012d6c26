package dev.conc.ui.words;

import dev.conc.language.Language;
import dev.conc.ui.screen.Messages;
import java.text.MessageFormat;
import java.text.ParsePosition;
import java.util.List;
import java.util.Locale;

/** What threads wait for, in the learner's language. The engine says it in English, each kind of wait by a pattern of its own. */
final class WaitWords {
    private static final List<String> KINDS = List.of(
            "notificationOrTime", "notification", "permitToGoOn", "permit", "permits", "element", "room", "latch", "barrier", "phase", "endOf", "result", "executor", "pool",
            "subtasks", "time", "elementsBefore", "inside", "taker", "partner", "function");

    private final Messages english = new Messages(Language.EN);
    private final Messages messages;

    WaitWords(Messages messages) {
        this.messages = messages;
    }

    /** The same in the learner's language; as it is where the engine has more to say than there are words for. */
    String of(String waiting) {
        for (String kind : KINDS) {
            String key = "wait." + kind;
            MessageFormat pattern = new MessageFormat(english.text(key), Locale.ROOT);
            Object[] values = pattern.parse(waiting, new ParsePosition(0));
            if (values != null && pattern.format(values).equals(waiting)) {
                return new MessageFormat(messages.text(key), Locale.ROOT).format(values);
            }
        }
        return waiting;
    }
}
