import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class VirtualPool {
    public static void main(String[] args) throws Exception {
        ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor();
        List<Future<Integer>> parts = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            int id = i;
            parts.add(pool.submit(() -> id * id));
        }
        int total = 0;
        for (Future<Integer> part : parts) {
            total += part.get();
        }
        pool.shutdown();
        System.out.println(total);
    }
}
