package dev.conc.schedule.worker;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Bubblewrap, which starts a process in namespaces of its own: it sees the files that it is shown, no network and no other process. */
public final class Bubblewrap {
    private static final String PROGRAM = "bwrap";

    /** What a JVM needs of the system besides its own folder: the libraries of the system and where the linker finds them. */
    private static final List<String> SYSTEM = List.of("/usr", "/lib", "/lib32", "/lib64", "/bin", "/nix/store", "/etc/ld.so.cache",
            "/etc/ld.so.conf", "/etc/ld.so.conf.d", "/etc/localtime", "/etc/alternatives");

    private final Path program;

    private Bubblewrap(Path program) {
        this.program = program;
    }

    /** It is not installed. */
    static final class Missing extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** How it does on this machine. */
    public sealed interface State {
        /** It can be used. */
        record Works(Path program) implements State {}

        /** There is none. */
        record NotInstalled() implements State {}

        /** It is there and makes no box; in its own words. */
        record Fails(Path program, String words) implements State {}
    }

    /**
     * The one that is installed.
     *
     * @param path the folders in which programs are looked for, as in the environment variable
     */
    static Bubblewrap found(String path) throws Missing {
        for (String folder : path.split(Pattern.quote(File.pathSeparator))) {
            Path file = folder.isEmpty() ? Path.of(PROGRAM) : Path.of(folder, PROGRAM);
            if (file.isAbsolute() && Files.isExecutable(file) && !Files.isDirectory(file)) {
                return new Bubblewrap(file);
            }
        }
        throw new Missing();
    }

    /**
     * Tries it.
     *
     * @param path the folders in which programs are looked for, as in the environment variable
     */
    public static State state(String path) {
        Bubblewrap bubblewrap;
        try {
            bubblewrap = found(path);
        } catch (Missing e) {
            return new State.NotInstalled();
        }
        try {
            List<String> command = bubblewrap.box();
            command.addAll(List.of("--ro-bind", "/", "/", "--", "/bin/sh", "-c", ":"));
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String words = new String(process.getInputStream().readNBytes(2000), java.nio.charset.StandardCharsets.UTF_8).strip();
            return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0
                    ? new State.Works(bubblewrap.program)
                    : new State.Fails(bubblewrap.program, words);
        } catch (IOException e) {
            return new State.Fails(bubblewrap.program, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new State.Fails(bubblewrap.program, "interrupted");
        }
    }

    private List<String> box() {
        return new ArrayList<>(List.of(program.toString(), "--unshare-all", "--die-with-parent", "--new-session", "--clearenv"));
    }

    /**
     * A command in a box, in which it can write nowhere but to a small folder for temporary files of its own.
     *
     * @param java the launcher, whose JDK it needs
     * @param readable files and folders that it may read
     * @param meeting the folder in which it is waited for
     */
    List<String> around(List<String> command, Path java, List<Path> readable, Path meeting) throws IOException {
        List<String> whole = box();
        for (String variable : WorkerSettings.VARIABLES) {
            String value = System.getenv(variable);
            if (value != null) {
                whole.addAll(List.of("--setenv", variable, value));
            }
        }
        whole.addAll(List.of("--proc", "/proc", "--dev", "/dev", "--size", Long.toString(64 << 20), "--tmpfs", "/tmp"));
        Set<Path> shown = new LinkedHashSet<>();
        shown.add(java.toAbsolutePath().resolve("../..").normalize());
        shown.add(java.toRealPath().resolve("../..").normalize());
        shown.addAll(readable);
        shown.add(meeting);
        for (String each : SYSTEM) {
            system(Path.of(each), whole);
        }
        for (Path each : shown) {
            String name = each.toAbsolutePath().normalize().toString();
            whole.addAll(List.of("--ro-bind", name, name));
        }
        // The folders in which all this stands are the box's own, but need not be written either.
        whole.addAll(List.of("--remount-ro", "/", "--chdir", "/", "--"));
        whole.addAll(command);
        return whole;
    }

    private static void system(Path path, List<String> to) throws IOException {
        if (Files.isSymbolicLink(path)) {
            to.addAll(List.of("--symlink", Files.readSymbolicLink(path).toString(), path.toString()));
        } else if (Files.exists(path)) {
            to.addAll(List.of("--ro-bind", path.toString(), path.toString()));
        }
    }

    /** Whether it is bubblewrap that complains, and not what runs in it. */
    static boolean isItsOwn(String words) {
        return words.startsWith(PROGRAM + ": ");
    }
}
