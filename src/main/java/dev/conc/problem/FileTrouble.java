package dev.conc.problem;

import dev.conc.text.Visible;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Something that could not be done with a file.
 *
 * @param act what was to be done
 * @param names the files and whatever else the sentence of the act names, in its order
 * @param thrown why not
 */
public record FileTrouble(Act act, List<String> names, IOException thrown) implements Told {
    /** What can be done with files. */
    public enum Act {
        READ,
        WRITE,
        WRITE_IN,
        READ_LESSONS,
        READ_CLASSES,
        READ_RECORDING,
        READ_LIBRARIES,
        KEEP_CLASSES,
        KEEP_WORK,
        MAKE_RECORDING,
        START,
        START_WORKER
    }

    /** The act that failed, with what it is about. */
    public static FileTrouble of(Act act, IOException thrown, Object... names) {
        return new FileTrouble(act, Arrays.stream(names).map(Object::toString).toList(), thrown);
    }

    @Override
    public String words(Locale locale) {
        String sentence = bundle(locale).getString("act." + act);
        for (int i = 0; i < names.size(); i++) {
            sentence = sentence.replace("{" + i + "}", Visible.line(names.get(i)));
        }
        return sentence.replace("{reason}", Visible.line(reason(locale)));
    }

    private String reason(Locale locale) {
        boolean folder = act == Act.READ_LESSONS || act == Act.WRITE || act == Act.KEEP_CLASSES || act == Act.KEEP_WORK;
        return thrown instanceof NoSuchFileException && folder ? bundle(locale).getString("reason.MISSING_FOLDER")
                : FileReason.words(thrown, locale);
    }

    static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("dev.conc.problem.files", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
