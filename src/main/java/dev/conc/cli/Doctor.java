package dev.conc.cli;

import dev.conc.exercise.Workspace;
import dev.conc.problem.Problem;
import dev.conc.program.compile.Libraries;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

/** Looks at the machine. */
final class Doctor {
    private static final int OLDEST_JAVA = 25;

    /** The programs of the system that lessons use, and the packages of Debian and Homebrew that hold them. */
    private static final Map<String, String> PROGRAMS = new TreeMap<>(Map.of(
            "nslookup", "bind9-dnsutils (Debian), bind (Homebrew)",
            "openssl", "openssl",
            "ping", "iputils-ping (Debian)",
            "python3", "python3"));

    private static final String UTF_8_WANTED = "Chinese text and lines may look wrong; set LANG to a UTF-8 locale, such as C.UTF-8";

    private final Environment environment;
    private final Workspace workspace;

    /** @param workspace where the learner's versions of programs are */
    Doctor(Environment environment, Workspace workspace) {
        this.workspace = workspace;
        this.environment = environment;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(java());
        findings.add(compiler());
        findings.add(lessons());
        findings.add(agent());
        findings.add(folder("home", Path.of(System.getProperty("user.home")), "let HOME name a folder of yours that can be written"));
        findings.add(folder("cache", environment.directories().cache(),
                "programs are compiled anew every time; set XDG_CACHE_HOME to a folder that can be written"));
        findings.add(folder("state", environment.state().folder(),
                "your progress is not kept; set XDG_STATE_HOME or CONC_STATE to a folder that can be written"));
        findings.add(folder("work", workspace.folder().toAbsolutePath().normalize(),
                "your versions of programs cannot be kept; --work FOLDER or CONC_WORK names another folder"));
        findings.add(folder("temporary", Path.of(System.getProperty("java.io.tmpdir")),
                "runs cannot be recorded; set TMPDIR to a folder that can be written"));
        findings.add(libraries());
        findings.add(SandboxFinding.of(environment));
        findings.add(terminal());
        findings.add(characters());
        PROGRAMS.forEach((program, holder) -> findings.add(program(program, holder)));
        return findings;
    }

    private static Finding java() {
        String found = Runtime.version() + " in " + System.getProperty("java.home");
        return Runtime.version().feature() >= OLDEST_JAVA
                ? Finding.good("Java", found)
                : Finding.missing("Java", found, "install a JDK " + OLDEST_JAVA + " or newer and let JAVA_HOME name its folder");
    }

    private static Finding compiler() {
        return ToolProvider.getSystemJavaCompiler() != null
                ? Finding.good("compiler", "javac of the same JDK")
                : Finding.missing("compiler", "none: this is a runtime alone", "install a JDK, such as Debian's openjdk-25-jdk-headless");
    }

    private Finding lessons() {
        Path folder = environment.directories().lessons();
        return Files.isDirectory(folder)
                ? Finding.good("lessons", folder.toString())
                : Finding.missing("lessons", "no folder " + folder, "start conc by the launcher that stands beside the lessons folder");
    }

    private Finding agent() {
        Path agent = environment.directories().agent();
        return Files.isRegularFile(agent)
                ? Finding.good("agent", agent.toString())
                : Finding.missing("agent", "no file " + agent, "build conc again: mvn package");
    }

    private static Finding folder(String subject, Path folder, String advice) {
        Path existing = folder;
        while (existing.getParent() != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        return isWritable(existing)
                ? Finding.good(subject, folder.toString())
                : Finding.less(subject, folder + (existing.equals(folder) ? "" : ", but " + existing) + " cannot be written", advice);
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
            return folder("Maven", Libraries.localRepository(),
                    "libraries that programs name by //DEPS cannot be fetched; let HOME name a folder that can be written");
        } catch (Problem problem) {
            return Finding.less("Maven", String.valueOf(problem.getMessage()), "libraries that programs name by //DEPS cannot be fetched");
        }
    }

    private Finding terminal() {
        if (!environment.hasScreen()) {
            return Finding.less("terminal", environment.interactive() ? "TERM=dumb" : "none: input or output is a file or a pipe",
                    "lessons are printed as plain text; start conc in a terminal for the full screen");
        }
        return Finding.good("terminal", "TERM=" + environment.variable("TERM").orElse("(not set)")
                + (environment.hasColours() ? ", in colour" : ", without colours"));
    }

    private Finding characters() {
        String encoding = Optional.ofNullable(System.getProperty("native.encoding")).orElse("unknown");
        boolean utf8 = Charset.isSupported(encoding) && Charset.forName(encoding).equals(StandardCharsets.UTF_8);
        String given = System.getProperty("conc.locale");
        if (given != null) {
            return Finding.less("locale", (given.isBlank() ? "none" : given) + ", which has ASCII alone or is not installed", UTF_8_WANTED);
        }
        String found = environment.locale() + ", " + encoding;
        return utf8
                ? Finding.good("locale", found)
                : Finding.less("locale", found, UTF_8_WANTED);
    }

    private Finding program(String name, String holder) {
        return find(name)
                .map(path -> Finding.good(name, path.toString()))
                .orElseGet(() -> Finding.less(name, "not found", "an example goes on without it; to see it whole, install " + holder));
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
