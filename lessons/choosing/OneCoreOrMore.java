// Three tasks that compute, on one core and on all: who runs when?
final int rounds = Integer.getInteger("rounds", 3);
final int slices = Integer.getInteger("slices", 15);
final int limit = Integer.getInteger("limit", 60_000);
final List<String> tasks = List.of("A", "B", "C");

// A task had a core from here to there, in nanoseconds.
record Slice(String task, long from, long to) {}

void main(String[] args) throws Exception {
    int cores = Runtime.getRuntime().availableProcessors();
    if (args.length > 0) {
        compute(Path.of(args[0]), cores);
        return;
    }
    IO.println("Java " + Runtime.version().feature() + ", "
            + named(cores) + ", the middle one of " + rounds + " rounds");
    List<Slice> one = again(1), all = again(cores);
    double column = Math.max(length(one), length(all)) / 45;
    draw(1, one, column);
    draw(cores, all, column);
}

String named(int cores) {
    return cores == 1 ? "1 core" : cores + " cores";
}

double length(List<Slice> slices) {
    long end = slices.stream().mapToLong(Slice::to).max().orElse(0);
    return end - begin(slices);
}

long begin(List<Slice> slices) {
    return slices.stream().mapToLong(Slice::from).min().orElse(0);
}

// A row for each task, with a mark where it had a core.
void draw(int cores, List<Slice> slices, double column) {
    IO.println(String.format(Locale.ROOT, "%s: %.0f ms, %d at once",
            named(cores), length(slices) / 1e6, atOnce(slices)));
    long begin = begin(slices);
    for (String task : tasks) {
        char[] row = new char[46];
        Arrays.fill(row, ' ');
        for (Slice each : slices) {
            if (!each.task().equals(task)) continue;
            int from = (int) Math.round((each.from() - begin) / column);
            int to = (int) Math.round((each.to() - begin) / column);
            Arrays.fill(row, from, Math.max(to, from + 1), '#');
        }
        IO.println(task + " " + new String(row).stripTrailing());
    }
}

// How many slices there are at the moment with the most of them.
long atOnce(List<Slice> slices) {
    return slices.stream().mapToLong(now -> slices.stream()
            .filter(each -> each.from() <= now.from()
                    && now.from() < each.to()).count()).max().orElse(0);
}

// In a JVM that knows of so many cores: keeps the middle round.
void compute(Path result, int cores) throws Exception {
    Thread.ofPlatform().daemon().start(this::endWithParent);
    List<List<Slice>> all = new ArrayList<>();
    for (int round = 0; round <= rounds; round++) {   // 0 warms up
        IO.println(named(cores) + ": round " + round + " of " + rounds);
        List<Slice> now = compute();
        if (round > 0) all.add(now);
    }
    all.sort(Comparator.comparing(this::length));
    Files.write(result, all.get(rounds / 2).stream().map(each ->
            each.task() + " " + each.from() + " " + each.to()).toList());
}

// A virtual thread for each task.
List<Slice> compute() {
    Queue<Slice> done = new ConcurrentLinkedQueue<>();
    var ready = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (String task : tasks) {
            threads.submit(() -> {
                ready.await();
                for (int i = 0; i < slices; i++) {
                    long from = System.nanoTime();
                    countPrimes();
                    done.add(new Slice(task, from, System.nanoTime()));
                    Thread.yield();   // let another have the core
                }
                return null;
            });
        }
        ready.countDown();
    }
    return List.copyOf(done);
}

// The input is a pipe, which ends when the other JVM does.
void endWithParent() {
    try {
        System.in.read();
    } catch (IOException e) {
        IO.println("no pipe: " + e.getMessage());
    }
    System.exit(1);
}

int countPrimes() {
    int primes = 0;
    for (int n = 2; n < limit; n++) {
        int d = 2;
        while (d * d <= n && n % d != 0) d++;
        if (d * d > n) primes++;
    }
    return primes;
}

// This program once more, with so many cores; what its tasks did.
List<Slice> again(int cores) throws Exception {
    Path result = Files.createTempFile("slices", ".txt");
    var me = ProcessHandle.current().info();
    List<String> command = new ArrayList<>();
    command.add(me.command().orElseThrow());
    command.add("-XX:ActiveProcessorCount=" + cores);
    command.addAll(List.of(me.arguments().orElseThrow()));
    command.add(result.toString());
    Process child = new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.INHERIT)
            .redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try {
        if (child.waitFor() != 0) IO.println("that JVM has failed");
        return Files.readAllLines(result).stream().map(line -> {
            String[] word = line.split(" ");
            return new Slice(word[0], Long.parseLong(word[1]),
                    Long.parseLong(word[2]));
        }).toList();
    } finally {
        child.destroyForcibly();
        Files.delete(result);
    }
}
