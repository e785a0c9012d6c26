import java.util.concurrent.CompletableFuture;

class Futures {
    public static void main(String[] args) {
        CompletableFuture<Integer> a = new CompletableFuture<>();
        CompletableFuture<Integer> b = new CompletableFuture<>();
        new Thread(() -> a.complete(1)).start();
        new Thread(() -> b.complete(2)).start();
        System.out.println(a.join() + b.join());
    }
}
