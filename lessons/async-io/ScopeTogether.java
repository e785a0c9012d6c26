//PREVIEW
import java.util.concurrent.StructuredTaskScope.*;

// In a scope, tasks begin, are awaited and end together.
final CountDownLatch begun = new CountDownLatch(1);

void main() throws InterruptedException {
    long begin = System.nanoTime();
    try (var scope = StructuredTaskScope.open()) {
        var price = scope.fork(() -> 200);
        var rate = scope.fork(() -> 90);
        scope.join();
        IO.println("scope: " + price.get() * rate.get() / 100);
    }

    try (var scope = StructuredTaskScope.open()) {
        scope.fork(() -> waitForEver("sibling"));
        scope.fork(this::broken);
        scope.join();
    } catch (FailedException e) {
        IO.println("scope: " + e.getCause().getMessage());
    }

    try (var scope = StructuredTaskScope.open(
            Joiner.awaitAllSuccessfulOrThrow(),
            limits -> limits.withTimeout(Duration.ofMillis(100)))) {
        scope.fork(() -> waitForEver("slow"));
        scope.join();
    } catch (StructuredTaskScope.TimeoutException e) {
        IO.println("scope: TimeoutException");
    }
    long seconds = Math.round((System.nanoTime() - begin) / 1e9);
    IO.println("after about " + seconds + " s");
}

int broken() throws InterruptedException {
    begun.await();
    throw new IllegalStateException("no price today");
}

void waitForEver(String name) {
    begun.countDown();
    try {
        new CountDownLatch(1).await();   // nobody counts it down
        IO.println(name + ": has run to its end");
    } catch (InterruptedException e) {
        IO.println(name + ": was interrupted");
    }
}
