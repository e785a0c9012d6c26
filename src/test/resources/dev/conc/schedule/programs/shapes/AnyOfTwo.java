// anyOf gives the result of whichever is first.
void main() {
    try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
        var a = CompletableFuture.supplyAsync(() -> "a", pool);
        var b = CompletableFuture.supplyAsync(() -> "b", pool);
        IO.println("first: " + CompletableFuture.anyOf(a, b).join());
    }
}
