package dev.conc.program.compile;

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
    private final Consumer<String> progress;

    /** @param progress told a line at a time, by any thread */
    Fetching(Consumer<String> progress) {
        this.progress = progress;
    }

    @Override
    public void transferInitiated(TransferEvent event) {
        if (event.getResource().getResourceName().endsWith(".jar")) {
            progress.accept("fetching " + Path.of(event.getResource().getResourceName()).getFileName());
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
    static AbstractRepositoryListener unreadable(Consumer<String> progress) {
        return new AbstractRepositoryListener() {
            @Override
            public void artifactDescriptorInvalid(RepositoryEvent event) {
                progress.accept("the POM of " + event.getArtifact() + " cannot be read, so what it needs is not fetched: "
                        + String.valueOf(event.getException().getMessage()).lines().findFirst().orElse(""));
            }
        };
    }
}
