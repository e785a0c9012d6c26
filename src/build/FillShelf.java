import dev.conc.program.LibraryShelf;
import java.io.IOException;
import java.nio.file.Path;

/** Puts the libraries of the course's programs into target/lib/programs, as a step of the build. */
class FillShelf {
    public static void main(String[] none) throws IOException {
        new LibraryShelf(Path.of("target", "lib", "programs")).fill(Path.of("lessons"), System.out::println);
    }
}
