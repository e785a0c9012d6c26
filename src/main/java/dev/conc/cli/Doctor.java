package dev.conc.cli;

import dev.conc.exercise.Workspace;
import dev.conc.problem.Problem;
import dev.conc.problem.Sentence;
import dev.conc.problem.Told;
import dev.conc.program.compile.Libraries;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

/** Looks at the machine. */
final class Doctor {
    private static final int OLDEST_JAVA = 25;

    /** The programs of the system that lessons use; the sentence {@code doctor.install.…} names the packages that hold them. */
    static final List<String> PROGRAMS = List.of("nslookup", "openssl", "ping", "python3");

    private final Environment environment;
    private final Workspace workspace;
    private final Told language;

    /**
     * @param workspace where the learner's versions of programs are
     * @param language which language is spoken, and why
     */
    Doctor(Environment environment, Workspace workspace, Told language) {
        this.language = language;
        this.workspace = workspace;
        this.environment = environment;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(java());
        findings.add(compiler());
        findings.add(lessons());
        findings.add(agent());
        findings.add(folder("home", Path.of(System.getProperty("user.home"))));
        findings.add(folder("cache", environment.directories().cache()));
        findings.add(folder("state", environment.state().folder()));
        findings.add(folder("work", workspace.folder().toAbsolutePath().normalize()));
        findings.add(folder("temporary", Path.of(System.getProperty("java.io.tmpdir"))));
        findings.add(libraries());
        findings.add(SandboxFinding.of(environment));
        findings.add(terminal());
        findings.add(characters());
        findings.add(Finding.good("language", language));
        PROGRAMS.forEach(program -> findings.add(program(program)));
        return findings;
    }

    private static Finding java() {
        Told found = Sentence.of("doctor.java", Runtime.version(), System.getProperty("java.home"));
        return Runtime.version().feature() >= OLDEST_JAVA
                ? Finding.good("Java", found)
                : Finding.missing("Java", found, Sentence.of("doctor.java.install", OLDEST_JAVA));
    }

    private static Finding compiler() {
        return ToolProvider.getSystemJavaCompiler() != null
                ? Finding.good("compiler", Sentence.of("doctor.compiler"))
                : Finding.missing("compiler", Sentence.of("doctor.compiler.none"), Sentence.of("doctor.compiler.install"));
    }

    private Finding lessons() {
        Path folder = environment.directories().lessons();
        return Files.isDirectory(folder)
                ? Finding.good("lessons", path(folder))
                : Finding.missing("lessons", Sentence.of("doctor.noFolder", folder), Sentence.of("doctor.lessons.start"));
    }

    private Finding agent() {
        Path agent = environment.directories().agent();
        return Files.isRegularFile(agent)
                ? Finding.good("agent", path(agent))
                : Finding.missing("agent", Sentence.of("doctor.noFile", agent), Sentence.of("doctor.agent.build"));
    }

    private static Told path(Path path) {
        return _ -> path.toString();
    }

    private static Finding folder(String subject, Path folder) {
        Path existing = folder;
        while (existing.getParent() != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        return isWritable(existing)
                ? Finding.good(subject, path(folder))
                : Finding.less(subject, existing.equals(folder)
                        ? Sentence.of("doctor.unwritable", folder)
                        : Sentence.of("doctor.unwritableAbove", folder, existing), Sentence.of("doctor.advice." + subject));
    }

    /** Some folders that one may write into take nothing all the same, such as those of /proc. */
    private static boolean isWritable(Path folder) {
        try {
            Files.delete(Files.createTempDirectory(folder, "conc"));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static Finding libraries() {
        try {
            return folder("Maven", Libraries.localRepository());
        } catch (Problem problem) {
            return Finding.less("Maven", problem::words, Sentence.of("doctor.noLibraries"));
        }
    }

    private Finding terminal() {
        if (!environment.hasScreen()) {
            return Finding.less("terminal", environment.interactive() ? _ -> "TERM=dumb" : Sentence.of("doctor.terminal.none"),
                    Sentence.of("doctor.terminal.start"));
        }
        return Finding.good("terminal", Sentence.of(environment.hasColours() ? "doctor.terminal.colours" : "doctor.terminal.noColours",
                environment.variable("TERM").map(each -> (Object) each).orElse(Sentence.of("doctor.terminal.unset"))));
    }

    private Finding characters() {
        String encoding = Optional.ofNullable(System.getProperty("native.encoding")).orElse("unknown");
        boolean utf8 = Charset.isSupported(encoding) && Charset.forName(encoding).equals(StandardCharsets.UTF_8);
        String given = System.getProperty("conc.locale");
        if (given != null) {
            return Finding.less("locale", Sentence.of("doctor.locale.ascii", given.isBlank() ? Sentence.of("doctor.locale.none") : given),
                    Sentence.of("doctor.locale.set"));
        }
        Told found = Sentence.of("doctor.locale", environment.locale(), encoding);
        return utf8
                ? Finding.good("locale", found)
                : Finding.less("locale", found, Sentence.of("doctor.locale.set"));
    }

    private Finding program(String name) {
        return find(name)
                .map(path -> Finding.good(name, path(path)))
                .orElseGet(() -> Finding.less(name, Sentence.of("doctor.program.none"),
                        Sentence.of("doctor.program.install", Sentence.of("doctor.install." + name))));
    }

    private Optional<Path> find(String name) {
        for (String folder : environment.variable("PATH").orElse("").split(Pattern.quote(File.pathSeparator))) {
            for (String ending : List.of("", ".exe")) {
                Path file = Path.of(folder.isEmpty() ? "." : folder, name + ending);
                if (Files.isExecutable(file) && !Files.isDirectory(file)) {
                    return real(file);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> real(Path file) {
        try {
            return Optional.of(file.toRealPath());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
