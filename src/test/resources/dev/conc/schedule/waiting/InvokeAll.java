import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class InvokeAll {
    public static void main(String[] args) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(3);
        List<Callable<Integer>> tasks = List.of(() -> 1, () -> 2, () -> 3);
        int total = 0;
        for (Future<Integer> each : pool.invokeAll(tasks)) {
            total += each.get();
        }
        pool.shutdown();
        System.out.println(total);
    }
}
