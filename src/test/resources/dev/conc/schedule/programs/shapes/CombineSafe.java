// The same with an atomic counter.
final AtomicInteger count = new AtomicInteger();

void main() {
    var a = CompletableFuture.supplyAsync(count::incrementAndGet);
    var b = CompletableFuture.supplyAsync(count::incrementAndGet);
    IO.println("sum: " + a.thenCombine(b, Integer::sum).join());
}
