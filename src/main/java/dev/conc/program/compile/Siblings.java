package dev.conc.program.compile;

import dev.conc.program.Program;
import dev.conc.text.TextFile;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/**
 * The source files that a program may need besides its own, as {@code java File.java} finds them by package (JEP 458). These are all
 * whose names, and those of whose packages, are words of the program or of another such file, so that what is compiled depends on them
 * alone: the compiler sees no others. A file is none of them if its package is not that of its folder or it declares no class of its name.
 */
public final class Siblings {
    static final String ENDING = ".java";
    private static final Pattern WORD = Pattern.compile("\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*");

    private final Path launched;
    private final Set<String> words = new HashSet<>();
    private final Map<String, Sibling> found = new LinkedHashMap<>();
    private final List<Folder> folders = new ArrayList<>();
    private final Set<Path> seen = new HashSet<>();

    /** A folder of sources, with the names in it that nobody has asked for yet. */
    private record Folder(Path path, String packageName, Set<String> sources, Set<String> folders) {}

    private Siblings(Path launched) {
        this.launched = launched;
    }

    /** The siblings of a program; none where it comes from a pipe, or its folder is not that of its package. */
    public static List<Sibling> of(Program program) {
        return of(program, program.source());
    }

    static List<Sibling> of(Program program, String source) {
        Optional<Path> root = root(program, source);
        if (root.isEmpty()) {
            return List.of();
        }
        Siblings siblings = new Siblings(program.file().toAbsolutePath().normalize());
        siblings.collect(root.get(), source);
        return List.copyOf(siblings.found.values());
    }

    /** The folder of the unnamed package; empty where sources are not looked for. */
    static Optional<Path> root(Program program, String source) {
        if (program.piped().isPresent()) {
            return Optional.empty();
        }
        Path folder = program.file().toAbsolutePath().normalize().getParent();
        String name = SourceHeader.packageOf(source);
        if (folder == null || name.isEmpty()) {
            return Optional.ofNullable(folder);
        }
        Path ending = Path.of("", name.split("\\."));
        if (!folder.endsWith(ending)) {
            return Optional.empty();
        }
        Path root = folder;
        for (int i = 0; i < ending.getNameCount() && root != null; i++) {
            root = root.getParent();
        }
        return Optional.ofNullable(root);
    }

    private void collect(Path root, String source) {
        Deque<String> texts = new ArrayDeque<>(List.of(source));
        open(root, "");
        while (!texts.isEmpty()) {
            Matcher matcher = WORD.matcher(SourceHeader.plain(texts.remove()));
            boolean more = false;
            while (matcher.find()) {
                more |= words.add(matcher.group());
            }
            // Folders that are opened stand at the end of the list.
            for (int i = 0; more && i < folders.size(); i++) {
                Folder folder = folders.get(i);
                named(folder.folders()).forEach(each -> open(folder.path().resolve(each), inside(folder, each)));
                named(folder.sources()).forEach(each -> read(folder, each).ifPresent(texts::add));
            }
        }
    }

    private static String inside(Folder folder, String name) {
        return folder.packageName().isEmpty() ? name : folder.packageName() + "." + name;
    }

    /** Takes those out that the words so far name. */
    private List<String> named(Set<String> names) {
        List<String> named = names.stream().filter(words::contains).sorted().toList();
        named.forEach(names::remove);
        return named;
    }

    private Optional<String> read(Folder folder, String name) {
        Path file = folder.path().resolve(name + ENDING);
        Sibling sibling = read(folder.packageName(), name, file);
        boolean fits = sibling.trouble().isPresent()
                || (SourceHeader.packageOf(sibling.text()).equals(folder.packageName()) && SourceHeader.declares(sibling.text(), name));
        if (!fits) {
            return Optional.empty();
        }
        found.put(sibling.className(), sibling);
        return Optional.of(sibling.text());
    }

    private static Sibling read(String packageName, String name, Path file) {
        try {
            return new Sibling(packageName, name, file, TextFile.read(file, TextFile.PROGRAM).replace("\r\n", "\n"), Optional.empty());
        } catch (IOException e) {
            return new Sibling(packageName, name, file, "", Optional.of(e));
        }
    }

    private void open(Path path, String packageName) {
        Set<String> sources = new HashSet<>();
        Set<String> inside = new HashSet<>();
        try {
            // A link may lead back to a folder that it is in.
            if (!seen.add(path.toRealPath())) {
                return;
            }
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
                for (Path each : entries) {
                    note(each, sources, inside);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // As to the compiler, a folder that cannot be listed has nothing in it.
        }
        folders.add(new Folder(path, packageName, sources, inside));
    }

    private void note(Path each, Set<String> sources, Set<String> inside) {
        String name = String.valueOf(each.getFileName());
        if (name.endsWith(ENDING)) {
            String simple = name.substring(0, name.length() - ENDING.length());
            if (SourceVersion.isIdentifier(simple) && !each.equals(launched) && !Files.isDirectory(each)) {
                sources.add(simple);
            }
        } else if (SourceVersion.isIdentifier(name) && Files.isDirectory(each)) {
            inside.add(name);
        }
    }
}
