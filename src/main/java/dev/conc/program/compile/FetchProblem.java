package dev.conc.program.compile;

import dev.conc.problem.Problem;
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
        String what = file + ": its libraries (" + String.join(", ", coordinates) + ") cannot be had: ";
        return Problem.environment(what + switch (cause(failure)) {
            case ArtifactNotFoundException e -> line(e) + "; check the name and the version";
            case RepositoryException e ->
                    line(e) + "; check the names, and the network with the mirrors, proxies and servers in " + settings();
            case LinkageError e -> "a class of Maven's is missing (" + line(e) + "); build conc again with `mvn package`";
            case IllegalStateException e -> ofSettings(e).getMessage();
            case Throwable e -> line(e);
        }, failure);
    }

    /** Maven's settings cannot be read, or name what cannot be. */
    static Problem ofSettings(Throwable failure) {
        return Problem.environment(
                "Maven cannot begin, check " + settings() + ": " + line(failure.getCause() == null ? failure : failure.getCause()),
                failure);
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
