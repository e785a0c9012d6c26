package dev.conc.program.compile;

import dev.conc.problem.Listed;
import dev.conc.problem.Problem;
import dev.conc.problem.Sentence;
import dev.conc.problem.Told;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.transfer.ArtifactNotFoundException;
import org.eclipse.aether.transfer.ArtifactTransferException;

/** What is said where libraries cannot be fetched: the first cause, in one line, and what can be done about it. */
final class FetchProblem {
    private static final int LONGEST = 300;

    private FetchProblem() {}

    /**
     * @param file the program that names the libraries
     * @param failure what Maven's resolver threw, an error of linking among it
     */
    static Problem of(Path file, List<String> coordinates, Throwable failure) {
        Told why = switch (cause(failure)) {
            case ArtifactNotFoundException e -> Sentence.of("fetch.notFound", line(e));
            case RepositoryException e -> Sentence.of("fetch.unreached", line(e), settings());
            case LinkageError e -> Sentence.of("fetch.noClass", line(e));
            case IllegalStateException e -> noBeginning(e);
            case Throwable e -> _ -> line(e);
        };
        return Problem.environment(Sentence.of("fetch.failed", file, Listed.of(coordinates), why), failure);
    }

    /** Maven's settings cannot be read, or name what cannot be. */
    static Problem ofSettings(Throwable failure) {
        return Problem.environment(noBeginning(failure), failure);
    }

    private static Told noBeginning(Throwable failure) {
        return Sentence.of("fetch.noBeginning", settings(), line(failure.getCause() == null ? failure : failure.getCause()));
    }

    /** The deepest cause that still tells which artifact and which repository; further down are only sockets. */
    private static Throwable cause(Throwable failure) {
        Throwable found = failure;
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof ArtifactTransferException || each instanceof LinkageError
                    || (each instanceof RepositoryException && !(found instanceof ArtifactTransferException))) {
                found = each;
            }
        }
        return found;
    }

    /** What was said, in one line. Where that ends in the mere name of an exception, its cause says more. */
    private static String line(Throwable cause) {
        String said = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage().strip().replaceAll("\\s+", " ");
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String more = said.endsWith("Exception") && root.getMessage() != null ? said.replaceFirst("\\w+$", "") + root.getMessage() : said;
        return more.length() > LONGEST ? more.substring(0, LONGEST) + " …" : more;
    }

    private static Path settings() {
        return Path.of(System.getProperty("user.home"), ".m2", "settings.xml");
    }
}
