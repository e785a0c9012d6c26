package dev.conc.ui.plain;

import dev.conc.language.Language;
import dev.conc.text.Visible;
import dev.conc.ui.screen.Messages;
import java.io.PrintWriter;
import java.util.Map;
import java.util.stream.Collectors;

/** Says with which system properties a program runs. */
public final class PlainProperties {
    private final Messages messages;
    private final PrintWriter out;

    public PlainProperties(Language language, PrintWriter out) {
        this.messages = new Messages(language);
        this.out = out;
    }

    /**
     * Prints them in one line, or nothing if there are none.
     *
     * @param program how a person names it
     */
    public void print(String program, Map<String, String> properties) {
        if (!properties.isEmpty()) {
            out.println(title(messages, program, properties));
        }
    }

    /** The program and its properties, in a few words. */
    public static String title(Messages messages, String program, Map<String, String> properties) {
        if (properties.isEmpty()) {
            return program;
        }
        String list = properties.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .sorted()
                .collect(Collectors.joining(messages.text("between")));
        return messages.text("controlled.properties", Visible.line(program), Visible.line(list));
    }
}
