package dev.conc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the documents point at is there: files, headings, tests. */
class DocumentsTest {
    private static final Parser PARSER = Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private static final Path TESTS = Conc.PROJECT.resolve("src/test/java");

    private static final Pattern ELSEWHERE = Pattern.compile("[a-z]+:.*");
    private static final Pattern TEST = Pattern.compile("([A-Z]\\w*[a-z0-9](?:Test|IT))(?:\\.(\\w+))?");
    private static final Pattern METHOD = Pattern.compile("[a-z]\\w*_\\w+");
    private static final Pattern TEST_TO_RUN = Pattern.compile("-D(?:it\\.)?test=([A-Z]\\w*)");
    /** A class, perhaps with a member. */
    private static final Pattern CLASS = Pattern.compile("([A-Z][a-z]+(?:[A-Z][a-z]+)*)(?:\\.(\\w+))?");
    private static final Set<String> OF_THE_JDK = Set.of("CountDownLatch", "ReentrantLock", "Thread");

    /** A path of the repository; with a word in capitals, such as {@code NAME.java}, it stands for several. */
    private static final Pattern PATH = Pattern.compile("(?:src|docs|lessons|\\.github)/[\\w./-]+");
    private static final Pattern STANDS_FOR_SEVERAL = Pattern.compile(".*\\b(?:[A-Z]{2,}|NNNN-\\w+)\\b.*");

    private static List<Path> documents() throws IOException {
        try (Stream<Path> top = Files.list(Conc.PROJECT); Stream<Path> docs = Files.walk(Conc.PROJECT.resolve("docs"))) {
            return Stream.concat(top, docs).filter(each -> each.toString().endsWith(".md")).sorted().toList();
        }
    }

    private static Node read(Path document) throws IOException {
        return PARSER.parse(Files.readString(document));
    }

    private static List<String> links(Path document) throws IOException {
        List<String> found = new ArrayList<>();
        read(document).accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                found.add(link.getDestination());
                visitChildren(link);
            }

            @Override
            public void visit(Image image) {
                found.add(image.getDestination());
            }
        });
        return found;
    }

    /** What stands in a document as code, in its order. */
    private static List<String> codes(Path document) throws IOException {
        List<String> found = new ArrayList<>();
        read(document).accept(new AbstractVisitor() {
            @Override
            public void visit(Code code) {
                found.add(code.getLiteral());
            }
        });
        return found;
    }

    /** The anchors of a document's headings, as GitHub makes them. */
    private static Set<String> anchors(Path document) throws IOException {
        List<String> found = new ArrayList<>();
        read(document).accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                StringBuilder text = new StringBuilder();
                heading.accept(new AbstractVisitor() {
                    @Override
                    public void visit(Text each) {
                        text.append(each.getLiteral());
                    }

                    @Override
                    public void visit(Code each) {
                        text.append(each.getLiteral());
                    }
                });
                found.add(text.toString().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}\\p{M} _-]", "").replace(' ', '-'));
            }
        });
        return Set.copyOf(found);
    }

    @Test
    void every_link_to_a_file_or_a_heading_leads_there() throws IOException {
        List<String> dead = new ArrayList<>();
        for (Path document : documents()) {
            for (String link : links(document)) {
                if (ELSEWHERE.matcher(link).matches()) {
                    continue;
                }
                String[] parts = link.split("#", 2);
                Path target = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]).normalize();
                boolean there = Files.exists(target)
                        && (parts.length == 1 || !target.toString().endsWith(".md") || anchors(target).contains(parts[1]));
                if (!there) {
                    dead.add(Conc.PROJECT.relativize(document) + ": " + link);
                }
            }
        }

        assertThat(dead).isEmpty();
    }

    @Test
    void every_path_that_a_document_names_is_there() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Path document : documents()) {
            for (String code : codes(document)) {
                if (PATH.matcher(code).matches() && !STANDS_FOR_SEVERAL.matcher(code).matches()
                        && !Files.exists(Conc.PROJECT.resolve(code))) {
                    missing.add(Conc.PROJECT.relativize(document) + ": " + code);
                }
            }
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void every_test_that_a_document_names_is_there() throws Exception {
        Map<String, Path> classes = testClasses();
        List<String> missing = new ArrayList<>();
        for (Path document : documents()) {
            boolean bareMethods = document.endsWith("control.md");
            String owner = "";
            for (String code : codes(document)) {
                MatchResult test = TEST.matcher(code).results().filter(each -> each.group().equals(code)).findFirst().orElse(null);
                boolean bare = test == null && bareMethods && METHOD.matcher(code).matches();
                String method = test != null ? test.group(2) : bare ? code : null;
                owner = test == null ? owner : test.group(1);
                boolean namesNone = test == null && method == null;
                boolean there = namesNone || (classes.containsKey(owner)
                        && (method == null || methods(Objects.requireNonNull(classes.get(owner))).contains(method)));
                if (!there) {
                    missing.add(Conc.PROJECT.relativize(document) + ": " + owner + (method == null ? "" : "." + method));
                }
            }
            TEST_TO_RUN.matcher(Files.readString(document)).results().map(each -> each.group(1))
                    .filter(each -> !classes.containsKey(each) && !STANDS_FOR_SEVERAL.matcher(each).matches())
                    .forEach(each -> missing.add(Conc.PROJECT.relativize(document) + ": " + each));
        }

        assertThat(missing).isEmpty();
    }

    /** Those that lead through the code name classes, by their simple names, and some with a method. */
    @Test
    void every_class_that_a_map_names_is_there() throws IOException {
        Map<String, Path> classes = classes(Conc.PROJECT.resolve("src/main/java"));
        classes.putAll(testClasses());
        List<String> missing = new ArrayList<>();
        for (String map : List.of("docs/architecture.md", "docs/exploring.md", "CONTRIBUTING.md")) {
            for (String code : codes(Conc.PROJECT.resolve(map))) {
                MatchResult named = CLASS.matcher(code).results().filter(each -> each.group().equals(code)).findFirst().orElse(null);
                if (named != null && !OF_THE_JDK.contains(named.group(1))
                        && (!classes.containsKey(named.group(1))
                                || !declares(Objects.requireNonNull(classes.get(named.group(1))), named.group(2)))) {
                    missing.add(map + ": " + code);
                }
            }
        }

        assertThat(missing).isEmpty();
    }

    /** Whether a source has a member of the name, as far as its text tells. */
    private static boolean declares(Path source, @Nullable String member) throws IOException {
        return member == null || Pattern.compile("\\b" + member + "\\b").matcher(Files.readString(source)).find();
    }

    private static Map<String, Path> testClasses() throws IOException {
        return classes(TESTS);
    }

    private static Map<String, Path> classes(Path sources) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(each -> each.toString().endsWith(".java"))
                    .collect(Collectors.toMap(each -> each.getFileName().toString().replace(".java", ""), each -> each, (one, _) -> one));
        }
    }

    private static Set<String> methods(Path test) throws ClassNotFoundException {
        String name = TESTS.relativize(test).toString().replace(".java", "").replace('/', '.').replace('\\', '.');
        return Arrays.stream(Class.forName(name, false, DocumentsTest.class.getClassLoader()).getDeclaredMethods())
                .map(each -> each.getName()).collect(Collectors.toSet());
    }
}
