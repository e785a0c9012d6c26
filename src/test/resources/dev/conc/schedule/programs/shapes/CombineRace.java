// Two asynchronous suppliers share a counter without a lock, and their results are added.
int count = 0;

void main() {
    var a = CompletableFuture.supplyAsync(() -> ++count);
    var b = CompletableFuture.supplyAsync(() -> ++count);
    IO.println("sum: " + a.thenCombine(b, Integer::sum).join());
}
