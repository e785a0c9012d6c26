package dev.conc.program.compile;

import dev.conc.problem.Problem;
import dev.conc.problem.Told;
import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.context.Runtimes;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.function.Consumer;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;

/** Fetches libraries as Maven does, with the user's own settings, mirrors and local repository. */
final class MavenRepository {
    private MavenRepository() {}

    /** A server that says nothing for so long is taken as gone, in milliseconds; by itself the resolver would wait for half an hour. */
    private static final Map<String,
            Object> PATIENCE = Map.of("aether.connector.connectTimeout", 10_000, "aether.connector.requestTimeout", 60_000);

    /**
     * The jars of {@code coordinates} and of what they need.
     *
     * @param file the program that needs them, for messages
     * @param progress told what is fetched, a line at a time, by any thread
     * @throws Problem if any of them cannot be had, whatever the reason
     */
    static List<Path> resolve(Path file, List<String> coordinates, Consumer<Told> progress) {
        try (Context maven = Runtimes.INSTANCE.getRuntime().create(settings(progress))) {
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
        } catch (DependencyResolutionException | RuntimeException | LinkageError | ServiceConfigurationError e) {
            // The resolver loads much of itself only when it needs it: what is missing then must not be worse than a server that is missing.
            throw FetchProblem.of(file, coordinates, e);
        }
    }

    /** The local repository that the user's settings name, or the usual one. */
    static Path local() {
        try (Context maven = Runtimes.INSTANCE.getRuntime().create(settings(_ -> {}))) {
            return maven.repositorySystemSession().getLocalRepository().getBasedir().toPath();
        } catch (RuntimeException | LinkageError | ServiceConfigurationError e) {
            throw FetchProblem.ofSettings(e);
        }
    }

    private static ContextOverrides settings(Consumer<Told> progress) {
        ContextOverrides.Builder settings = ContextOverrides.create()
                .withUserSettings(true)
                .configProperties(PATIENCE)
                .transferListener(new Fetching(progress))
                .repositoryListener(Fetching.unreadable(progress));
        String repository = System.getProperty("maven.repo.local", "");
        if (!repository.isBlank()) {
            settings.withLocalRepositoryOverride(Path.of(repository));
        }
        if (Boolean.getBoolean("conc.offline")) {
            settings.offline(true);
        }
        return settings.build();
    }
}
