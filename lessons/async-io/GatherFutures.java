// Two values are asked for at once; a stage goes on when both are there.
final long pause = Long.getLong("pause", 500);   // milliseconds an answer

void main() {
    var named = Thread.ofVirtual().name("task-", 1).factory();
    try (var threads = Executors.newThreadPerTaskExecutor(named)) {
        long begin = System.nanoTime();
        var price = CompletableFuture.supplyAsync(this::price, threads);
        var rate = CompletableFuture.supplyAsync(this::rate, threads);
        var inEuro = price.thenCombine(rate, (a, b) -> a * b / 100);
        IO.println("future: " + inEuro.join() + since(begin));

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
    return answer(200);
}

int rate() {
    return answer(90);
}

int broken() {
    throw new IllegalStateException("no price today");
}

int answer(int value) {            // comes after a pause
    try {
        Thread.sleep(pause);
    } catch (InterruptedException e) {
        throw new IllegalStateException(e);
    }
    return value;
}

String since(long begin) {
    double pauses = (System.nanoTime() - begin) / 1e6 / pause;
    return " after about " + Math.round(pauses) + " pause";
}
