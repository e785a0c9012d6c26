// Three stages. Each looks into its queue, and sleeps if it is empty.
final int photos = Integer.getInteger("photos", 20);
final long pause = Long.getLong("pause", 10);        // milliseconds
volatile boolean stop = false;

class Stage implements Runnable {
    final String name;
    final long effort;                     // milliseconds for a photo
    final Queue<Integer> in;
    final Queue<Integer> out;
    int done = 0;
    int emptyPolls = 0;
    int longest = 0;

    Stage(String name, long effort, Queue<Integer> in,
            Queue<Integer> out) {
        this.name = name;
        this.effort = effort;
        this.in = in;
        this.out = out;
    }

    public void run() {
        while (!stop) {
            longest = Math.max(longest, in.size());
            Integer photo = in.poll();
            if (photo == null) {
                emptyPolls++;
                nap(pause);                // nothing to do: look later
            } else {
                nap(effort);               // stands for the work
                out.add(photo);
                done++;
            }
        }
    }
}

void main() throws InterruptedException {
    List<Queue<Integer>> queues = new ArrayList<>();
    for (int i = 0; i < 4; i++) queues.add(new ConcurrentLinkedQueue<>());
    List<Stage> stages = List.of(
            new Stage("Fetch", 2, queues.get(0), queues.get(1)),
            new Stage("Shrink", 20, queues.get(1), queues.get(2)),
            new Stage("Store", 2, queues.get(2), queues.get(3)));
    List<Thread> threads = stages.stream()
            .map(stage -> new Thread(stage, stage.name)).toList();
    for (Thread thread : threads) thread.start();

    for (int photo = 1; photo <= photos; photo++) {
        queues.getFirst().add(photo);
    }
    int looks = 1;
    for (; queues.getLast().size() < photos; looks++) nap(pause);
    stop = true;
    for (Thread thread : threads) thread.join();

    for (Stage stage : stages) {
        IO.println(stage.name + ": " + stage.done + " photos, "
                + stage.emptyPolls + " empty polls, longest queue "
                + stage.longest);
    }
    IO.println("main looked for results " + looks + " times");
}

void nap(long milliseconds) {
    try {
        Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
        stop = true;
    }
}
