import dev.conc.program.compile.LibraryShelf;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Puts the libraries of the course's programs into target/lib/programs, as a step of the build. What cannot be had is said and left out: conc is
 * built without it, and only the programs that need it do not run.
 */
class FillShelf {
    private interface Step {
        void take() throws IOException, InterruptedException;
    }

    public static void main(String[] none) throws InterruptedException {
        LibraryShelf shelf = new LibraryShelf(Path.of("target", "lib", "programs"));
        attempt(() -> shelf.fill(Path.of("lessons"), System.out::println));
        // The launcher shows these lines while it builds.
        System.out.println("making a library of what protoc generated");
        attempt(() -> new GeneratedLibrary(Path.of("target", "numbers"), shelf.folder()).make(shelf.made("dev.conc:numbers:1")));
        System.out.println("making an archive of Hazelcast's classes");
        attempt(() -> new LibraryArchive(Path.of("src", "build", "TrainedCluster.java")).make(shelf.folder(), "hazelcast-*.jar"));
    }

    private static void attempt(Step step) throws InterruptedException {
        try {
            step.take();
        } catch (IOException | RuntimeException | LinkageError e) {
            System.out.println("left out: " + e);
        }
    }
}
