import dev.conc.program.LibraryShelf;
import java.io.IOException;
import java.nio.file.Path;

/** Puts the libraries of the course's programs into target/lib/programs, as a step of the build. */
class FillShelf {
    public static void main(String[] none) throws IOException, InterruptedException {
        LibraryShelf shelf = new LibraryShelf(Path.of("target", "lib", "programs"));
        shelf.fill(Path.of("lessons"), System.out::println);
        new GeneratedLibrary(Path.of("target", "numbers"), shelf.folder()).make(shelf.made("dev.conc:numbers:1"));
        new LibraryArchive(Path.of("src", "build", "RehearsedCluster.java")).make(shelf.folder(), "hazelcast-*.jar");
    }
}
