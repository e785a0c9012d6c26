package dev.conc.ui.words;

import dev.conc.schedule.Wait;
import dev.conc.ui.screen.Messages;

/** What threads wait for, in the learner's language. */
final class WaitWords {
    private final Messages messages;
    private final ObjectWords objects;

    WaitWords(Messages messages) {
        this.messages = messages;
        this.objects = new ObjectWords(messages);
    }

    /** What stands behind "waits for". */
    String of(Wait wait) {
        return messages.text("wait." + wait.what().name(), objects.of(wait.about()), wait.count());
    }
}
