package dev.conc.ui;

import dev.conc.program.CompilationFailed;
import dev.conc.program.Workbench;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** A worker that is being opened in the background, for which a learner need not wait. */
final class Opening {
    private static final long LOOK_MILLIS = 50;

    private final CompletableFuture<Workbench> bench = new CompletableFuture<>();

    private Opening() {}

    static Opening begin(StageDesk.Opener opener) {
        Opening opening = new Opening();
        Thread.ofPlatform().daemon().name("open a worker").start(() -> {
            try {
                opening.bench.complete(opener.open());
            } catch (CompilationFailed | InterruptedException | RuntimeException e) {
                opening.bench.completeExceptionally(e);
            }
        });
        return opening;
    }

    /**
     * The worker when it is there; none where the learner gives up before, and then it is closed as soon as it comes.
     *
     * @throws CompilationFailed if the program does not compile
     * @throws dev.conc.problem.Problem if it cannot be loaded
     */
    Optional<Workbench> await(BooleanSupplier givesUp) throws CompilationFailed, InterruptedException {
        boolean there = false;
        try {
            while (!givesUp.getAsBoolean()) {
                try {
                    Workbench opened = bench.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                    there = true;
                    return Optional.of(opened);
                } catch (TimeoutException e) {
                    // Not yet.
                }
            }
            return Optional.empty();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case CompilationFailed failed -> throw failed;
                case RuntimeException failed -> throw failed;
                case InterruptedException interrupted -> throw interrupted;
                case null, default -> throw new IllegalStateException(e);
            }
        } finally {
            if (!there) {
                bench.thenAccept(Workbench::close);
            }
        }
    }
}
