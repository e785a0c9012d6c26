package dev.conc.program;

import dev.conc.problem.Problem;
import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.context.Runtimes;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.transfer.AbstractTransferListener;
import org.eclipse.aether.transfer.TransferEvent;

/** Fetches libraries as Maven does, with the user's own settings, mirrors and local repository. */
final class MavenRepository {
    private MavenRepository() {}

    /**
     * The jars of {@code coordinates} and of what they need.
     *
     * @param file the program that needs them, for messages
     */
    static List<Path> resolve(Path file, List<String> coordinates, Consumer<String> progress) {
        ContextOverrides overrides = ContextOverrides.create()
                .withUserSettings(true)
                .transferListener(new Fetching(progress))
                .build();
        try (Context maven = Runtimes.INSTANCE.getRuntime().create(overrides)) {
            CollectRequest wanted = new CollectRequest();
            wanted.setRepositories(maven.remoteRepositories());
            coordinates.forEach(each -> wanted.addDependency(new Dependency(new DefaultArtifact(each), "runtime")));
            return maven.repositorySystem()
                    .resolveDependencies(maven.repositorySystemSession(), new DependencyRequest(wanted, null))
                    .getArtifactResults()
                    .stream()
                    .map(ArtifactResult::getArtifact)
                    .map(each -> each.getFile().toPath())
                    .toList();
        } catch (DependencyResolutionException e) {
            throw Problem.environment(
                    file + ": its libraries (" + String.join(", ", coordinates) + ") cannot be had: " + e.getMessage()
                            + "; check the names, and the network", e);
        } catch (IllegalStateException e) {
            Throwable why = e.getCause() == null ? e : e.getCause();
            throw Problem.environment(file + ": its libraries cannot be had: Maven cannot begin, check ~/.m2/settings.xml: "
                    + why.getMessage(), e);
        }
    }

    private static final class Fetching extends AbstractTransferListener {
        private final Consumer<String> progress;

        Fetching(Consumer<String> progress) {
            this.progress = progress;
        }

        @Override
        public void transferInitiated(TransferEvent event) {
            if (event.getResource().getResourceName().endsWith(".jar")) {
                progress.accept("fetching " + Path.of(event.getResource().getResourceName()).getFileName());
            }
        }
    }
}
