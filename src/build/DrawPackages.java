import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Draws the packages of conc and the arrows between them into docs/architecture.md, between its markers, from the compiled classes and the package-info files:
 * {@code java src/build/DrawPackages.java} after {@code mvn test-compile}. With {@code --check} it writes nothing, and ends with 1 where the document is not up to date.
 */
class DrawPackages {
    private static final String ROOT = "dev.conc";
    private static final Path CLASSES = Path.of("target/classes");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path DOCUMENT = Path.of("docs/architecture.md");
    private static final String BEGIN = "<!-- packages: drawn by src/build/DrawPackages.java -->\n";
    private static final String END = "<!-- end of packages -->";

    /** What is drawn as one: a package, and all below it. */
    private static final List<String> TOGETHER = List.of("schedule.machine.replace");

    /** Classes are named as such, or in the descriptors and signatures of members. */
    private static final Pattern IN_DESCRIPTOR = Pattern.compile("L(dev/conc/[\\w/$]+)");
    private static final Pattern FIRST_SENTENCE = Pattern.compile("/\\*\\*\\s*(.*?[.])(?:\\s|\\*/)", Pattern.DOTALL);

    private final Map<String, Set<String>> uses = new TreeMap<>();

    public static void main(String[] arguments) throws IOException {
        DrawPackages packages = new DrawPackages();
        packages.read();
        String before = Files.readString(DOCUMENT).replace("\r\n", "\n");
        int from = before.indexOf(BEGIN) + BEGIN.length();
        int to = before.indexOf(END);
        if (from < BEGIN.length() || to < from) {
            System.err.println(DOCUMENT + " has not both of the markers " + BEGIN.strip() + " and " + END);
            System.exit(1);
        }
        String after = before.substring(0, from) + packages.picture() + "\n" + packages.table() + before.substring(to);
        if (arguments.length > 0 && arguments[0].equals("--check")) {
            if (!after.equals(before)) {
                System.err.println(DOCUMENT + " does not show the packages as they are now. Run: java src/build/DrawPackages.java");
                System.exit(1);
            }
        } else {
            Files.writeString(DOCUMENT, after);
        }
    }

    private void read() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
                ClassModel model = ClassFile.of().parse(file);
                String from = packageOf(model.thisClass().asInternalName());
                Set<String> others = uses.computeIfAbsent(from, _ -> new TreeSet<>());
                for (PoolEntry entry : model.constantPool()) {
                    switch (entry) {
                        case ClassEntry named -> others.add(packageOf(named.asInternalName()));
                        case Utf8Entry text -> IN_DESCRIPTOR.matcher(text.stringValue()).results().forEach(each -> others.add(packageOf(each.group(1))));
                        default -> { }
                    }
                }
            }
        }
        uses.forEach((from, others) -> {
            others.remove(from);
            others.retainAll(uses.keySet());
        });
    }

    /** The package of a class, without {@code dev.conc}; that itself is {@code main}. What is none of ours has a name that no package of ours has. */
    private static String packageOf(String internalName) {
        String name = internalName.replace('/', '.').replaceFirst("^\\[*L", "");
        int end = name.lastIndexOf('.');
        String owner = end < 0 ? "" : name.substring(0, end);
        if (!owner.equals(ROOT) && !owner.startsWith(ROOT + ".")) {
            return "(elsewhere)";
        }
        String own = owner.equals(ROOT) ? "main" : owner.substring(ROOT.length() + 1);
        return TOGETHER.stream().filter(each -> own.startsWith(each + ".")).findFirst().orElse(own);
    }

    /** An arrow is left out where a way over other packages leads there too: there are no circles, so what is left shows all the same who can reach whom. */
    private String picture() {
        StringBuilder text = new StringBuilder("```mermaid\nflowchart TD\n");
        Map<String, List<String>> groups = uses.keySet().stream().collect(Collectors.groupingBy(DrawPackages::group, TreeMap::new, Collectors.toList()));
        groups.forEach((group, members) -> {
            boolean alone = members.size() == 1;
            text.append(alone ? "" : "  subgraph g_" + group.replace('.', '_') + "[\"" + group + "\"]\n");
            members.forEach(each -> text.append(alone ? "  " : "    ").append(id(each)).append("[\"").append(label(each)).append("\"]\n"));
            text.append(alone ? "" : "  end\n");
        });
        uses.forEach((from, others) -> others.stream()
                .filter(to -> others.stream().noneMatch(via -> !via.equals(to) && reaches(via, to, new HashSet<>())))
                .forEach(to -> text.append("  ").append(id(from)).append(" --> ").append(id(to)).append('\n')));
        return text.append("```\n").toString();
    }

    private boolean reaches(String from, String to, Set<String> seen) {
        return uses.get(from).contains(to) || uses.get(from).stream().anyMatch(via -> seen.add(via) && reaches(via, to, seen));
    }

    private static String group(String name) {
        String[] parts = name.split("\\.");
        return parts.length > 1 && parts[0].equals("schedule") && List.of("explore", "machine").contains(parts[1]) ? parts[0] + "." + parts[1] : parts[0];
    }

    /** No word that Mermaid reads as its own. */
    private static String id(String name) {
        return "p_" + name.replace('.', '_');
    }

    private static String label(String name) {
        return TOGETHER.contains(name) ? name + ".*" : name;
    }

    private String table() throws IOException {
        StringBuilder text = new StringBuilder("| package | what is there | uses |\n| --- | --- | --- |\n");
        for (Map.Entry<String, Set<String>> each : uses.entrySet()) {
            text.append("| `").append(label(each.getKey())).append("` | ").append(sentence(each.getKey())).append(" | ")
                    .append(each.getValue().stream().map(name -> "`" + label(name) + "`").collect(Collectors.joining(", "))).append(" |\n");
        }
        return text.toString();
    }

    private static String sentence(String name) throws IOException {
        if (TOGETHER.contains(name)) {
            return "What stands for classes of the JDK, a package for each area: " + below(name) + ".";
        }
        String folder = name.equals("main") ? "" : name.replace('.', '/');
        String source = Files.readString(SOURCES.resolve("dev/conc").resolve(folder).resolve("package-info.java"));
        Matcher sentence = FIRST_SENTENCE.matcher(source);
        return sentence.find() ? plain(sentence.group(1)) : "";
    }

    /** A sentence of a doc comment as Markdown. */
    private static String plain(String comment) {
        return comment.replaceAll("(?:^|\\s*\\n\\s*)\\*\\s*", " ").replaceAll("\\{@code ([^}]*)}", "`$1`")
                .replaceAll("\\{@link (?:[\\w.]*\\.)?(\\w+)}", "`$1`").replace("|", "\\|").strip();
    }

    private static String below(String name) throws IOException {
        try (Stream<Path> folders = Files.list(SOURCES.resolve("dev/conc").resolve(name.replace('.', '/')))) {
            return folders.map(each -> "`" + each.getFileName() + "`").sorted().collect(Collectors.joining(", "));
        }
    }
}
