//DEPS com.hazelcast:hazelcast:5.7.0
//RUNTIME_OPTIONS --sun-misc-unsafe-memory-access=allow
//RUNTIME_OPTIONS -XX:TieredStopAtLevel=1 -XX:+UseSerialGC
import com.hazelcast.client.*;
import com.hazelcast.client.config.ClientConfig;
import com.hazelcast.config.Config;
import com.hazelcast.core.*;
import com.hazelcast.transaction.*;

// Queues held by two processes; three workers, and one of them is killed.
final InetAddress home = InetAddress.getLoopbackAddress();
final int limit = 40;                                    // seconds
final long pause = Long.getLong("pause", 100);   // milliseconds a task
final int patience = Integer.getInteger("patience", 15);   // seconds
final int count = 10;

void main(String[] args) throws Exception {
    System.setProperty("hazelcast.logging.type", "none");
    if (args.length == 0) {
        IO.println("a cluster starts, which takes some seconds");
        master();
        return;
    }
    String first = IO.readln();                 // where the cluster is
    if (first == null) return;                  // the master has ended
    Thread.ofPlatform().daemon().start(this::endWithParent);
    if (args[0].equals("member")) member(args[1], first);
    else work(args[0], connect(args[1], first));
}

void master() throws Exception {
    String cluster = "cluster " + UUID.randomUUID();   // nobody else's
    List<Process> others = List.of(again("A", cluster),
            again("member", cluster));                 // start meanwhile
    HazelcastInstance grid = start(cluster, "");
    try {
        for (Process each : others) tell(each, address(grid));
        if (!ready(grid, others)) return;
        IO.println(grid.getCluster().getMembers().size() + " members, "
                + "3 workers, " + count + " tasks");
        for (int task = 0; task < count; task++) {
            grid.getQueue("tasks").put(task);
        }
        Map<Integer, String> answers = new TreeMap<>();
        int got = 0;
        while (got < count) {
            var result = (String) grid.getQueue("results")
                    .poll(patience, TimeUnit.SECONDS);
            if (result == null) break;
            got++;
            String[] words = result.split(" ", 2);
            answers.merge(Integer.parseInt(words[0]), words[1],
                    (one, two) -> one + " and " + two);
            if (got == count / 2) kill(others.getFirst(), grid);
        }
        answers.forEach((task, answer) -> IO.println(task + ": " + answer));
        IO.println(got + " answers to " + answers.size() + " tasks, "
                + grid.getQueue("tasks").size() + " tasks left");
    } finally {
        grid.getLifecycleService().terminate();
        others.forEach(Process::destroyForcibly);
        for (Process each : others) each.waitFor();
    }
}

// It may have ended already: then nobody reads this, and `ready` says so.
void tell(Process other, String address) {
    new PrintStream(other.getOutputStream(), true).println(address);
}

// Whether all three workers come, before the time or a process is over.
boolean ready(HazelcastInstance grid, List<Process> others)
        throws InterruptedException {
    int ready = 0;
    for (int second = 0; second < limit && ready < 3; second++) {
        var who = grid.getQueue("ready").poll(1, TimeUnit.SECONDS);
        if (who != null) {
            IO.println("worker " + who + " is ready");
            ready++;
        } else if (!others.stream().allMatch(Process::isAlive)) {
            break;
        }
    }
    if (ready < 3) IO.println("only " + ready + " workers came: I give up");
    return ready == 3;
}

// A has a task in its hands, and holds it until this.
void kill(Process worker, HazelcastInstance grid) throws Exception {
    worker.destroyForcibly().waitFor();
    IO.println("A is killed; it had task " + grid.getMap("now").get("A"));
}

// Holds some of the queues, and backups of the others.
void member(String cluster, String first) throws Exception {
    HazelcastInstance grid = start(cluster, first);
    for (String name : List.of("B", "C")) {
        Thread.ofVirtual().start(() -> work(name, grid));
    }
    Thread.sleep(Duration.ofSeconds(2 * limit));    // or until it is ended
}

// Takes a task and gives its answer: both happen, or none.
void work(String name, HazelcastInstance grid) {
    boolean holds = name.equals("A");    // one task, until it is killed
    grid.getQueue("ready").offer(name);
    var options = new TransactionOptions()
            .setTimeout(limit, TimeUnit.SECONDS);
    while (true) {
        TransactionContext both = grid.newTransactionContext(options);
        both.beginTransaction();
        try {
            // The others let A take the first.
            while (!holds && !grid.getMap("now").containsKey("A")) {
                Thread.sleep(10);
            }
            Integer task = both.<Integer>getQueue("tasks")
                    .poll(1, TimeUnit.SECONDS);
            if (task != null) {
                grid.getMap("now").put(name, task);
                Thread.sleep(holds ? limit * 1000L : pause);
                both.getQueue("results")
                        .offer(task + " " + task * task + " from " + name);
            }
            both.commitTransaction();
        } catch (InterruptedException e) {
            both.rollbackTransaction();
            return;
        }
    }
}

// A client of the cluster: it holds nothing of the queues.
HazelcastInstance connect(String cluster, String first) {
    var config = new ClientConfig().setClusterName(cluster);
    config.getNetworkConfig().addAddress(first);
    config.getConnectionStrategyConfig().getConnectionRetryConfig()
            .setClusterConnectTimeoutMillis(limit * 1000L);
    return HazelcastClient.newHazelcastClient(config);
}

// A member on this machine only: it asks nobody outside, and joins `first`.
HazelcastInstance start(String cluster, String first) {
    var config = new Config().setClusterName(cluster);
    Map.of("phone.home.enabled", "false", "socket.bind.any", "false",
            "partition.count", "11", "shutdownhook.enabled", "false",
            "wait.seconds.before.join", "0",
            "max.wait.seconds.before.join", "0")
            .forEach((key, value) ->
                    config.setProperty("hazelcast." + key, value));
    var network = config.getNetworkConfig();
    network.getInterfaces().setEnabled(true).addInterface("127.0.0.1");
    var join = network.getJoin();
    join.getAutoDetectionConfig().setEnabled(false);
    join.getMulticastConfig().setEnabled(false);
    join.getTcpIpConfig().setEnabled(true)
            .setMembers(first.isEmpty() ? List.of() : List.of(first));
    return Hazelcast.newHazelcastInstance(config);
}

String address(HazelcastInstance grid) {
    return "127.0.0.1:"
            + grid.getCluster().getLocalMember().getAddress().getPort();
}

// Nothing more is written to its input: it ends when the parent does.
void endWithParent() {
    try {
        System.in.read();
    } catch (IOException e) {
        // Then the parent is gone too.
    }
    Runtime.getRuntime().halt(1);
}

Process again(String... arguments) throws IOException {
    var me = ProcessHandle.current().info();
    List<String> command = new ArrayList<>();
    command.add(me.command().orElseThrow());
    command.addAll(List.of(me.arguments().orElseThrow()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).inheritIO()
            .redirectInput(ProcessBuilder.Redirect.PIPE).start();
}
