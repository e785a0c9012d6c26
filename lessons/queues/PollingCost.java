// An item comes after a while. What does it cost to wait for it?
import java.lang.management.ManagementFactory;

final int rounds = Integer.getInteger("rounds", 5);
final long wait = Long.getLong("wait", 200);         // milliseconds

record Cost(double looks, double cpu, double late) {}

interface Way {
    long await(BlockingQueue<Long> queue) throws InterruptedException;
}

void main() throws Exception {
    var ways = new LinkedHashMap<String, Way>();
    ways.put("spin", queue -> poll(queue, 0));
    ways.put("poll 1 ms", queue -> poll(queue, 1));
    ways.put("poll 10 ms", queue -> poll(queue, 10));
    ways.put("take", queue -> 1);
    IO.println("Java " + Runtime.version().feature() + ", "
            + Runtime.getRuntime().availableProcessors()
            + " cores, median of " + rounds + " rounds");
    Map<String, List<Cost>> costs = new LinkedHashMap<>();
    for (int round = 0; round <= rounds; round++) {   // 0 warms up
        IO.println("round " + round + " of " + rounds);
        for (var way : ways.entrySet()) {
            Cost cost = measure(way.getValue());
            if (round == 0) costs.put(way.getKey(), new ArrayList<>());
            else costs.get(way.getKey()).add(cost);
        }
    }
    IO.println("way           looks  CPU ms  late ms");
    costs.forEach((way, all) -> {
        double cpu = median(all, Cost::cpu);
        IO.println(String.format(Locale.ROOT,
                "%-10s %8.0f  %6.1f  %7.1f %s", way,
                median(all, Cost::looks), cpu, median(all, Cost::late),
                "#".repeat((int) Math.round(cpu / 10))));
    });
}

double median(List<Cost> costs, ToDoubleFunction<Cost> part) {
    return costs.stream().mapToDouble(part).sorted()
            .toArray()[costs.size() / 2];
}

// The item is the time at which it was put.
Cost measure(Way way) throws Exception {
    BlockingQueue<Long> queue = new LinkedBlockingQueue<>();
    var waiting = new FutureTask<>(() -> {
        var times = ManagementFactory.getThreadMXBean();
        long before = times.getCurrentThreadCpuTime();
        long looks = way.await(queue);
        long put = queue.take();
        long late = System.nanoTime() - put;
        long cpu = times.getCurrentThreadCpuTime() - before;
        return new Cost(looks, cpu / 1e6, late / 1e6);
    });
    new Thread(waiting, "Waiting").start();
    Thread.sleep(wait);
    queue.put(System.nanoTime());
    return waiting.get();
}

// Looks until there is something, and says how often it looked.
long poll(BlockingQueue<Long> queue, long pause)
        throws InterruptedException {
    long looks = 1;
    for (; queue.peek() == null; looks++) {
        if (pause > 0) Thread.sleep(pause);
    }
    return looks;
}
