package dev.conc.yaml;

import dev.conc.problem.Sentence;
import dev.conc.problem.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeType;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A value of a YAML document and its place in the file. */
public final class YamlNode {
    private final String file;
    private final int firstLine;
    private final Node node;

    private YamlNode(String file, int firstLine, Node node) {
        this.file = file;
        this.firstLine = firstLine;
        this.node = node;
    }

    /**
     * The document in {@code text}.
     *
     * @param file how messages name the file
     * @param firstLine the line of the file at which the text begins, from 1
     * @throws YamlException if the text is no YAML, or empty
     */
    public static YamlNode parse(String file, int firstLine, String text) throws YamlException {
        LoadSettings settings = LoadSettings.builder().setLabel(file).setAllowDuplicateKeys(false)
                .setAllowNonScalarKeys(true).setMaxAliasesForCollections(0).build();
        try {
            Node root = new Compose(settings)
                    .composeString(text)
                    .orElseThrow(() -> new YamlException(file, firstLine, Sentence.of("yaml.empty")));
            return new YamlNode(file, firstLine, root);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + firstLine).orElse(firstLine);
            throw noYaml(file, line, _ -> String.valueOf(e.getProblem()));
        } catch (ReaderException e) {
            int line = firstLine + (int) text.codePoints().limit(e.getPosition()).filter(each -> each == '\n').count();
            throw noYaml(file, line, Sentence.of("yaml.character", e.getCodePoint()));
        } catch (YamlEngineException e) {
            throw noYaml(file, firstLine, _ -> String.valueOf(e.getMessage()));
        } catch (StackOverflowError e) {
            throw noYaml(file, firstLine, Sentence.of("yaml.deep"));
        }
    }

    /** The line of the file at which the value begins, from 1. */
    public int line() {
        return node.getStartMark().map(mark -> mark.getLine() + firstLine).orElse(firstLine);
    }

    private static YamlException noYaml(String file, int line, Told why) {
        return new YamlException(file, line, Sentence.of("yaml.no", why));
    }

    /**
     * A complaint about this value.
     *
     * @param key of {@code problems.properties}
     * @param names what stands for {@code {0}}, {@code {1}} … there
     */
    public YamlException complain(String key, Object... names) {
        return complain(Sentence.of(key, names));
    }

    /** A complaint about this value. */
    public YamlException complain(Told cause) {
        return new YamlException(file, line(), cause);
    }

    /** This value as a mapping. */
    public YamlMap map() throws YamlException {
        if (node instanceof MappingNode mapping) {
            return new YamlMap(this, mapping.getValue());
        }
        throw expected("yaml.mapping");
    }

    /** This value as a list. */
    public List<YamlNode> list() throws YamlException {
        if (!(node instanceof SequenceNode sequence)) {
            throw expected("yaml.list");
        }
        List<YamlNode> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            items.add(at(item));
        }
        return items;
    }

    /** This value as text, exactly as written: {@code 000} stays {@code 000}. */
    public String text() throws YamlException {
        return scalar().orElseThrow(() -> expected("yaml.text"));
    }

    /** This value as a whole number. */
    public int integer() throws YamlException {
        String text = scalar().orElseThrow(() -> expected("yaml.number"));
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw complain("yaml.noNumber", text);
        }
    }

    /** Whether this is text or a number, and not a list or a mapping. */
    public boolean isScalar() {
        return node.getNodeType() == NodeType.SCALAR;
    }

    YamlNode at(Node other) {
        return new YamlNode(file, firstLine, other);
    }

    private Optional<String> scalar() {
        return node instanceof ScalarNode scalar ? Optional.of(scalar.getValue()) : Optional.empty();
    }

    /** @param what the key of what should be here */
    private YamlException expected(String what) {
        return complain("yaml.expected", Sentence.of(what), Sentence.of(kind()));
    }

    private String kind() {
        return switch (node.getNodeType()) {
            case MAPPING -> "yaml.mapping";
            case SEQUENCE -> "yaml.list";
            default -> "yaml.text";
        };
    }
}
