import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A library whose source protoc has generated from a .proto file of a lesson. It is compiled apart from conc, against the
 * libraries of the programs, so that conc itself has no gRPC on its class path.
 *
 * @param sources the folder that protoc wrote into; where it is missing, since protoc was left out, nothing is made
 * @param libraries the folder with the jars that the source needs
 */
record GeneratedLibrary(Path sources, Path libraries) {
    /** Compiles the source into {@code jar}, unless the jar is newer. */
    void make(Path jar) throws IOException {
        List<Path> files = Files.isDirectory(sources) ? filesIn(sources, ".java") : List.of();
        if (files.isEmpty() || isNewer(jar, files)) {
            return;
        }
        Path classes = Files.createDirectories(sources.resolveSibling(sources.getFileName() + "-classes"));
        compile(files, classes);
        Path unfinished = jar.resolveSibling(jar.getFileName() + ".unfinished");
        try (OutputStream out = Files.newOutputStream(unfinished); JarOutputStream into = new JarOutputStream(out)) {
            for (Path each : filesIn(classes, ".class")) {
                JarEntry entry = new JarEntry(classes.relativize(each).toString().replace(File.separatorChar, '/'));
                entry.setLastModifiedTime(FileTime.fromMillis(0));
                into.putNextEntry(entry);
                Files.copy(each, into);
                Files.delete(each);
            }
        }
        Files.move(unfinished, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private void compile(List<Path> files, Path classes) throws IOException {
        String classPath = String.join(File.pathSeparator, filesIn(libraries, ".jar").stream().map(Path::toString).toList());
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            // Generated source is not ours to improve: no warnings.
            List<String> options = List.of("-d", classes.toString(), "-cp", classPath, "-nowarn", "-proc:none", "-Xlint:none");
            // Its many errors would all say one thing: a library is missing.
            if (!compiler.getTask(null, manager, _ -> {}, options, null, manager.getJavaFileObjectsFromPaths(files)).call()) {
                throw new IOException("what protoc generated in " + sources + " does not compile, or a library that it needs is not in " + libraries);
            }
        }
    }

    private static boolean isNewer(Path jar, List<Path> files) throws IOException {
        if (!Files.exists(jar)) {
            return false;
        }
        for (Path each : files) {
            if (Files.getLastModifiedTime(each).compareTo(Files.getLastModifiedTime(jar)) > 0) {
                return false;
            }
        }
        return true;
    }

    private static List<Path> filesIn(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}
