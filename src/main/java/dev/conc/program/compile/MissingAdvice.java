package dev.conc.program.compile;

import dev.conc.problem.Listed;
import dev.conc.problem.Sentence;
import dev.conc.problem.Told;
import dev.conc.program.Program;
import dev.conc.program.compile.MissingNames.Missing;
import dev.conc.text.TextFile;
import dev.conc.text.Visible;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What to do about classes that were not found: a file of that name that does not fit, or else a library. */
final class MissingAdvice {
    private final Program program;
    private final String source;
    private final Path folder;
    private final Optional<Path> root;

    private MissingAdvice(Program program, String source, Path folder) {
        this.program = program;
        this.source = source;
        this.folder = folder;
        this.root = Siblings.root(program, source);
    }

    /** A sentence for each file that does not fit, and one for all else that is missing. */
    static List<Told> of(Program program, String source, List<Missing> missing) {
        List<Told> advice = new ArrayList<>();
        List<String> nowhere = new ArrayList<>();
        Optional<Path> folder = program.piped().isPresent() ? Optional.empty()
                : Optional.ofNullable(program.file().toAbsolutePath().normalize().getParent());
        for (Missing each : missing) {
            Optional<Told> misfit = folder.flatMap(here -> new MissingAdvice(program, source, here).misfit(each));
            misfit.ifPresentOrElse(advice::add, () -> nowhere.add(each.name()));
        }
        if (!nowhere.isEmpty()) {
            advice.add(Sentence.of("compile.missing", Listed.of(nowhere)));
        }
        return advice.stream().distinct().toList();
    }

    private Optional<Told> misfit(Missing missing) {
        if (missing.isPackage()) {
            return Optional.empty();
        }
        String simple = missing.name().substring(missing.name().lastIndexOf('.') + 1);
        for (Path each : folders(missing)) {
            Path file = each.resolve(simple + Siblings.ENDING);
            if (Files.exists(file) && !file.equals(program.file().toAbsolutePath().normalize())) {
                Optional<Told> why = misfit(file, each, simple);
                if (why.isPresent()) {
                    return why;
                }
            }
        }
        return Optional.empty();
    }

    /** Where such a file may stand by mistake: beside what needs it, in its package, at the root, and one folder below. */
    private Set<Path> folders(Missing missing) {
        Set<Path> folders = new LinkedHashSet<>();
        missing.sibling().map(Path::getParent).ifPresent(folders::add);
        folders.add(folder);
        int dot = missing.name().lastIndexOf('.');
        root.ifPresent(each -> {
            if (dot > 0) {
                folders.add(each.resolve(missing.name().substring(0, dot).replace('.', '/')));
            }
            folders.add(each);
            try (DirectoryStream<Path> inside = Files.newDirectoryStream(each, Files::isDirectory)) {
                inside.forEach(folders::add);
            } catch (IOException | DirectoryIteratorException e) {
                // Then nobody can say what stands there.
            }
        });
        return folders;
    }

    private Optional<Told> misfit(Path file, Path at, String simple) {
        String shown = Visible.line(file);
        if (Files.isDirectory(file)) {
            return Optional.of(Sentence.of("compile.misfit.folder", shown));
        }
        if (root.isEmpty()) {
            String name = SourceHeader.packageOf(source);
            return Optional.of(Sentence.of("compile.misfit.root", shown, Visible.line(program.file()), name, name.replace('.', '/')));
        }
        String text;
        try {
            text = TextFile.read(file, TextFile.PROGRAM);
        } catch (IOException e) {
            return Optional.empty();
        }
        String declared = SourceHeader.packageOf(text);
        String stands = at.startsWith(root.get()) ? root.get().relativize(at).toString().replace('\\', '/').replace('/', '.') : "";
        if (!SourceHeader.declares(text, simple)) {
            return Optional.of(Sentence.of("compile.misfit.class", shown, simple));
        }
        return Optional.of(declared.equals(stands)
                ? Sentence.of("compile.misfit.elsewhere", shown, named(declared))
                : Sentence.of("compile.misfit.package", shown, named(declared), named(stands)));
    }

    private static Told named(String packageName) {
        return packageName.isEmpty() ? Sentence.of("compile.unnamedPackage") : Sentence.of("compile.package", packageName);
    }
}
