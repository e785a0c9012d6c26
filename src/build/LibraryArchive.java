import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * An archive of the classes that a library loads at its start, beside its jar. A JVM that is given it need not read and verify them again, and
 * starts a member of a cluster in half the time. Where it cannot be made there is none, and such programs only start more slowly.
 *
 * @param trained a program that uses the library as programs do; run from its source, so that the class path is the library alone
 */
record LibraryArchive(Path trained) {
    /** Makes an archive for each jar of this folder whose name fits, unless the archive is newer than the jar. */
    void make(Path folder, String jars) throws IOException, InterruptedException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder.toAbsolutePath(), jars)) {
            for (Path jar : found) {
                Path archive = jar.resolveSibling(jar.getFileName().toString().replaceFirst("\\.jar$", ".jsa"));
                if (!Files.exists(archive) || Files.getLastModifiedTime(archive).compareTo(Files.getLastModifiedTime(jar)) < 0) {
                    make(jar, archive);
                }
            }
        }
    }

    private void make(Path jar, Path archive) throws IOException, InterruptedException {
        Process training = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Serial collection and one compiler: the options of the course's program.
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--sun-misc-unsafe-memory-access=allow",
                "-Xlog:disable", "-XX:ArchiveClassesAtExit=" + archive, "-cp", jar.toString(), trained.toString())
                .redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD).start();
        boolean ended = training.waitFor(1, TimeUnit.MINUTES);
        if (!ended) {
            training.destroyForcibly().waitFor();
        }
        if (!ended || training.exitValue() != 0) {
            Files.deleteIfExists(archive);
        }
    }
}
