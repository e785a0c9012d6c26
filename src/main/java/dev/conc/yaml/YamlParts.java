package dev.conc.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads the parts of a document one after the other, so that what is wrong in one hides nothing that is wrong in another. */
public final class YamlParts {
    private final List<YamlException> wrong = new ArrayList<>();

    /** What is read. */
    public interface Part<T> {
        T read() throws YamlException;
    }

    /** A part of which only is asked whether it is right. */
    public interface Condition {
        void check() throws YamlException;
    }

    /** A part, or something else in its place where it is wrong. */
    public <T> T read(Part<T> part, T otherwise) {
        try {
            return part.read();
        } catch (YamlException e) {
            wrong.add(e);
            return otherwise;
        }
    }

    /** Checks a condition. */
    public void check(Condition condition) {
        try {
            condition.check();
        } catch (YamlException e) {
            wrong.add(e);
        }
    }

    /**
     * To be called when all was read.
     *
     * @throws YamlException with all that was wrong, if anything was; that of the first line is the one that is thrown
     */
    public void end() throws YamlException {
        if (!wrong.isEmpty()) {
            wrong.sort(Comparator.comparingInt(YamlException::line));
            throw wrong.getFirst().with(wrong.subList(1, wrong.size()));
        }
    }
}
