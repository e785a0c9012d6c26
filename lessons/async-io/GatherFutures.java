// Two values are asked for at once; a stage goes on when both are there.
void main() {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        var price = CompletableFuture.supplyAsync(this::price, threads);
        var rate = CompletableFuture.supplyAsync(this::rate, threads);
        var inEuro = price.thenCombine(rate, (a, b) -> a * b / 100);
        IO.println("future: " + inEuro.join());

        var broken = CompletableFuture.supplyAsync(this::broken, threads)
                .thenCombine(rate, (a, b) -> a * b / 100);
        try {
            IO.println("future: " + broken.join());
        } catch (CompletionException e) {
            IO.println("future: " + e.getCause().getMessage());
        }
    }
}

int price() {
    return 200;
}

int rate() {
    return 90;
}

int broken() {
    throw new IllegalStateException("no price today");
}
