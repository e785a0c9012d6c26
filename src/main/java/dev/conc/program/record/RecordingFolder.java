package dev.conc.program.record;

import dev.conc.problem.FileTrouble.Act;
import dev.conc.problem.FileTrouble;
import dev.conc.problem.Problem;
import dev.conc.program.compile.ClassCache;
import dev.conc.program.process.ProcessIdentity;
import dev.conc.program.run.Leftovers;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The temporary folder of a recording. Its name says which process uses it, so that another one can delete what a killed process has left. */
final class RecordingFolder {
    private static final String PREFIX = "conc-recording-";
    private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d{1,18})-(\\d{1,18})-.*");

    /** The Flight Recorder writes five times a second. Processes of another container may share the folder, and their ids say nothing here. */
    private static final Duration UNUSED = Duration.ofMinutes(1);

    private RecordingFolder() {}

    /** @throws Problem if there is no room for it */
    static Path create() {
        ProcessIdentity self = ProcessIdentity.of(ProcessHandle.current().pid());
        try {
            Path folder = Files.createTempDirectory(PREFIX + self.pid() + "-" + self.began() + "-");
            Leftovers.add(folder);
            Path parent = Path.of(System.getProperty("java.io.tmpdir"));
            Thread.ofPlatform().daemon().name("old recordings").start(() -> deleteStale(parent, Instant.now().minus(UNUSED)));
            return folder;
        } catch (IOException e) {
            throw Problem.environment(FileTrouble.of(Act.MAKE_RECORDING, e));
        }
    }

    /** Deletes the folders of processes that are gone, if nothing in them was written since {@code unusedSince}. */
    static void deleteStale(Path parent, Instant unusedSince) {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path each : folders) {
                Matcher name = NAME.matcher(each.getFileName().toString());
                if (name.matches() && Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)
                        && !new ProcessIdentity(Long.parseLong(name.group(1)), Long.parseLong(name.group(2))).isAlive()
                        && lastWritten(each).isBefore(unusedSince)) {
                    ClassCache.delete(each);
                }
            }
        } catch (IOException | RuntimeException e) {
            // The next recording tries again.
        }
    }

    private static Instant lastWritten(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> inside = Files.walk(folder)) {
            all = inside.toList();
        }
        Instant last = Instant.MIN;
        for (Path each : all) {
            Instant written = Files.getLastModifiedTime(each, LinkOption.NOFOLLOW_LINKS).toInstant();
            last = written.isAfter(last) ? written : last;
        }
        return last;
    }
}
