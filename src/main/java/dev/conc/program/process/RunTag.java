package dev.conc.program.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word in the environment of a program that runs, which all processes inherit that come from it, however they were started: so those are found
 * that have left their parents. Who clears the environment loses it.
 *
 * @param word made for one run alone
 */
public record RunTag(String word) {
    /** The environment variable. Where a program runs {@code conc}, it holds the words of both runs. */
    public static final String VARIABLE = "CONC_RUN";

    private static final Path PROC = Path.of("/proc");
    private static final boolean HAS_PROC = Files.isReadable(Path.of("/proc/self/environ"));
    private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");
    private static final Pattern LISTED = Pattern.compile("\\s*(\\d+)\\s(.*)");

    /** The tag of this process, which it was started with. */
    public static Optional<RunTag> ofThisProcess() {
        String words = System.getenv(VARIABLE);
        return words == null || words.isEmpty() ? Optional.empty() : Optional.of(new RunTag(words.substring(words.lastIndexOf(' ') + 1)));
    }

    /** Puts it into the environment of a process to be started. */
    public void addTo(Map<String, String> environment) {
        environment.merge(VARIABLE, word, (outer, inner) -> outer + " " + inner);
    }

    /** All processes that have it in their environment and can be seen. Empty on Windows, which does not tell. */
    public List<ProcessHandle> bearers() {
        return HAS_PROC ? ofProc() : WINDOWS ? List.of() : listed();
    }

    private List<ProcessHandle> ofProc() {
        List<ProcessHandle> bearers = new ArrayList<>();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[1-9]*")) {
            for (Path each : processes) {
                // The handle first: it will not end another process that gets the number later.
                Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(each.getFileName().toString()));
                if (process.isPresent() && isIn(each.resolve("environ"))) {
                    bearers.add(process.get());
                }
            }
        } catch (IOException | RuntimeException e) {
            // What was found so far is all that is found.
        }
        return bearers;
    }

    private boolean isIn(Path environment) {
        try {
            return new String(Files.readAllBytes(environment), StandardCharsets.ISO_8859_1).contains(word);
        } catch (IOException e) {
            return false;
        }
    }

    /** As {@code ps} of macOS and the BSDs shows it. */
    List<ProcessHandle> listed() {
        try {
            Process ps = new ProcessBuilder("ps", "axeww", "-o", "pid=,command=").redirectError(ProcessBuilder.Redirect.DISCARD).start();
            ps.getOutputStream().close();
            List<ProcessHandle> bearers = new ArrayList<>();
            for (String line : new String(ps.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1).split("\n")) {
                Matcher matcher = LISTED.matcher(line);
                if (matcher.matches() && matcher.group(2).contains(VARIABLE + "=") && line.contains(word)) {
                    ProcessHandle.of(Long.parseLong(matcher.group(1))).filter(each -> each.pid() != ps.pid()).ifPresent(bearers::add);
                }
            }
            return bearers;
        } catch (IOException e) {
            return List.of();
        }
    }
}
