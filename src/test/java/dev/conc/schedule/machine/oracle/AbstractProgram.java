package dev.conc.schedule.machine.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A program of a few threads. The first is the main thread, which starts the others before anything else; each prints at its end what it saw.
 *
 * @param primitives what the threads share
 * @param threads    the statements of each
 */
record AbstractProgram(List<Primitive> primitives, List<List<Statement>> threads) {
    private static final List<Function<Random, Primitive>> KINDS = List.of(_ -> new Atomic(), _ -> new MonitorOfObject(),
            random -> new Locks(random.nextBoolean()), _ -> new ReadWrite(), _ -> new Stamped(),
            random -> new Permits(random.nextBoolean()), _ -> new Latch(), _ -> new Barrier(), _ -> new Phases(), _ -> new Exchange(),
            random -> new BoundedQueue(Primitive.one(random, "ArrayBlockingQueue", "LinkedBlockingQueue")), _ -> new Handing(),
            _ -> new Threads(), _ -> new Futures(), _ -> new OneWorker());

    /** The program of this seed. */
    static AbstractProgram of(long seed) {
        Random random = new Random(seed);
        List<Primitive> primitives = new ArrayList<>(List.of(new Memory()));
        primitives.add(KINDS.get(Math.floorMod(seed, KINDS.size())).apply(random));
        if (random.nextInt(3) == 0) {
            primitives.add(new Threads());
        } else if (random.nextInt(2) == 0) {
            primitives.add(KINDS.get(random.nextInt(KINDS.size())).apply(random));
        }
        List<Primitive> distinct = primitives.stream().filter(each -> primitives.stream().map(Primitive::name).toList()
                .indexOf(each.name()) == primitives.indexOf(each)).toList();
        int threads = 2 + random.nextInt(2);
        int most = threads == 2 ? 5 : 3;
        return new AbstractProgram(distinct,
                IntStream.range(0, threads).mapToObj(thread -> IntStream.range(0, 2 + random.nextInt(most - 1))
                        .mapToObj(_ -> statement(random, distinct, threads, thread, 1)).toList()).toList());
    }

    private static Statement statement(Random random, List<Primitive> primitives, int threads, int self, int depth) {
        Primitive primitive = random.nextInt(5) == 0 ? primitives.getFirst()
                : primitives.get(1 + random.nextInt(primitives.size() - 1));
        return primitive.draw(random, new Primitive.Surroundings(threads, self, () -> depth == 0 ? List.of()
                : IntStream.range(0, 1 + random.nextInt(2)).mapToObj(_ -> statement(random, primitives, threads, self, depth - 1))
                        .toList()));
    }

    /** The programs that have a statement less. */
    Stream<AbstractProgram> smaller() {
        return IntStream.range(0, threads.size()).boxed()
                .flatMap(thread -> IntStream.range(0, threads.get(thread).size()).mapToObj(left -> {
                    List<List<Statement>> changed = new ArrayList<>(threads);
                    List<Statement> fewer = new ArrayList<>(threads.get(thread));
                    fewer.remove(left);
                    changed.set(thread, List.copyOf(fewer));
                    return new AbstractProgram(primitives, List.copyOf(changed));
                }));
    }

    boolean usesWorker() {
        return primitives.stream().anyMatch(OneWorker.class::isInstance);
    }

    /** The members of a Java class that is this program. */
    String java() {
        StringBuilder text = new StringBuilder();
        primitives.forEach(each -> text.append("    ").append(each.fields()).append('\n'));
        text.append("    static final Thread[] threads = new Thread[").append(threads.size()).append("];\n");
        text.append("    static void main() {\n        threads[0] = Thread.currentThread();\n");
        for (int thread = 1; thread < threads.size(); thread++) {
            text.append("        threads[").append(thread).append("] = new Thread(() -> {\n").append(body(thread, "            "))
                    .append("        });\n");
        }
        for (int thread = 1; thread < threads.size(); thread++) {
            text.append("        threads[").append(thread).append("].start();\n");
        }
        text.append(body(0, "        "));
        return text.append(usesWorker() ? "        executor.shutdown();\n" : "").append("    }\n").toString();
    }

    private String body(int thread, String indent) {
        StringBuilder text = new StringBuilder(indent + "String saw = \"" + thread + ": \";\n");
        int name = 0;
        for (Statement each : threads.get(thread)) {
            String java = each.java();
            while (java.contains("NAME")) {
                // the stamp of an outer block is another than that of an inner one
                java = java.contains("{ long NAME") && java.indexOf("NAME") != java.lastIndexOf("long NAME") + 5
                        ? innermost(java, "s" + name++)
                        : java.replace("NAME", "s" + name++);
            }
            text.append(indent).append(java).append('\n');
        }
        return text.append(indent).append("System.out.println(saw);\n").toString();
    }

    private static String innermost(String java, String name) {
        int start = java.lastIndexOf("long NAME");
        int end = java.indexOf("NAME)", start) + 4;
        return java.substring(0, start) + java.substring(start, end).replace("NAME", name) + java.substring(end);
    }
}
