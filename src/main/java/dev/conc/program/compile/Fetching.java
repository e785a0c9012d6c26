package dev.conc.program.compile;

import dev.conc.problem.Sentence;
import dev.conc.problem.Told;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.eclipse.aether.AbstractRepositoryListener;
import org.eclipse.aether.RepositoryEvent;
import org.eclipse.aether.transfer.AbstractTransferListener;
import org.eclipse.aether.transfer.ChecksumFailureException;
import org.eclipse.aether.transfer.TransferCancelledException;
import org.eclipse.aether.transfer.TransferEvent;

/** Tells what Maven's resolver fetches, and refuses what came damaged. */
final class Fetching extends AbstractTransferListener {
    private final Consumer<Told> progress;

    /** @param progress told a line at a time, by any thread */
    Fetching(Consumer<Told> progress) {
        this.progress = progress;
    }

    @Override
    public void transferInitiated(TransferEvent event) {
        if (event.getResource().getResourceName().endsWith(".jar")) {
            progress.accept(Sentence.of("fetch.library", Path.of(event.getResource().getResourceName()).getFileName()));
        }
    }

    /** By itself the resolver only warns, and keeps the damaged file for ever. A repository that has no checksums is the user's own choice. */
    @Override
    public void transferCorrupted(TransferEvent event) throws TransferCancelledException {
        if (event.getException() instanceof ChecksumFailureException failure && !failure.getExpected().isEmpty()) {
            throw new TransferCancelledException(failure.getMessage(), failure);
        }
    }

    /** Tells of a POM that cannot be read: the resolver goes on, without what the library needs. */
    static AbstractRepositoryListener unreadable(Consumer<Told> progress) {
        return new AbstractRepositoryListener() {
            @Override
            public void artifactDescriptorInvalid(RepositoryEvent event) {
                progress.accept(Sentence.of("fetch.noPom", event.getArtifact(),
                        String.valueOf(event.getException().getMessage()).lines().findFirst().orElse("")));
            }
        };
    }
}
