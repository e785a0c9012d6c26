package dev.conc.schedule.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.schedule.ControlledProgram;
import dev.conc.schedule.End;
import dev.conc.schedule.Execution;
import dev.conc.schedule.MachineOptions;
import dev.conc.schedule.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** No execution knows of the one before it: what the machine keeps in static fields is at the first step of each as it was at the first step of the first. */
class StaticsResetTest {
    /** What belongs to the program and not to an execution of it, by the reason. */
    private static final Map<String, Set<String>> OF_THE_PROGRAM = Map.of(
            "classes and fields, numbered when the program is loaded", Set.of(
                    "Memory.slots", "Memory.plain", "Memory.owners", "Memory.classes", "Memory.FIELDS", "MainClass.type",
                    "MainClass.hasObject",
                    "ProgramResources.files", "StaticState.RESETS",
                    "StaticState.INITIALISERS", "StaticState.CLASSES", "StaticState.NUMBERS", "StaticState.program", "StaticState.loader",
                    "replace.reflect.HookedMembers.hooks",
                    "replace.reflect.HookedMembers.replacements"),
            "whether the program's code uses something, asked once", Set.of(
                    "Interrupts.possible", "Interrupts.byTheJdk", "Queues.asked", "Permits.several", "replace.atomic.Atomics.compared",
                    "replace.collection.Transfers.used"),
            "what is known of a class",
            Set.of("Machine.current.fieldValues.fields", "replace.collection.SharedCollections.SORTS", "replace.system.Texts.OWN"));

    /** The machine itself, and what is set back before the next step. */
    private static final Set<String> SAME_BETWEEN_STEPS = Set.of("Machine.current", "Identities.maker");

    /** Something of everything for which the machine keeps static state. */
    private static final String PROGRAM = """
            volatile int number;
            final Object held = new Object();
            final AtomicReference<Object> reference = new AtomicReference<>(1);
            static int shared;
            static final VarHandle NUMBER;
            static final VarHandle SHARED;
            static {
                try {
                    NUMBER = MethodHandles.lookup().findVarHandle(Program.class, "number", int.class);
                    SHARED = MethodHandles.lookup().findStaticVarHandle(Program.class, "shared", int.class);
                } catch (ReflectiveOperationException e) {
                    throw new ExceptionInInitializerError(e);
                }
            }
            static class Sum extends RecursiveTask<Integer> {
                @Override protected Integer compute() { return 1; }
            }

            void locks() throws Exception {
                synchronized (this) { number++; }
                new ReentrantReadWriteLock().readLock().lock();
                new StampedLock().asReadLock().lock();
                NUMBER.getAndAdd(this, 1);
                SHARED.getAndAdd(1);
                reference.compareAndSet(1, 1000);
                reference.weakCompareAndSetPlain(1000, 1);
                Semaphore permits = new Semaphore(2);
                permits.acquire(2);
                permits.release(2);
            }

            void meetings() throws Exception {
                CyclicBarrier barrier = new CyclicBarrier(2);
                Exchanger<String> exchanger = new Exchanger<>();
                SynchronousQueue<String> handover = new SynchronousQueue<>();
                LinkedTransferQueue<String> transfers = new LinkedTransferQueue<>();
                Thread other = new Thread(() -> {
                    try {
                        barrier.await();
                        exchanger.exchange("a");
                        handover.put("b");
                        transfers.transfer("c");
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                });
                other.start();
                barrier.await();
                exchanger.exchange("d");
                handover.take();
                transfers.take();
                other.join();
            }

            void pools() throws Exception {
                try (ExecutorService pool = Executors.newFixedThreadPool(1)) { pool.submit(() -> 1).get(); }
                CompletableFuture.supplyAsync(() -> 1).join();
                new ForkJoinPool(2).invoke(new Sum());
                new Sum().fork().join();
                Timer timer = new Timer(true);
                timer.schedule(new TimerTask() { @Override public void run() { number++; } }, 10);
                Thread.sleep(20);
                try (SubmissionPublisher<Integer> publisher = new SubmissionPublisher<>()) {
                    publisher.consume(each -> number++);
                    publisher.submit(1);
                }
                try (var scope = StructuredTaskScope.open(StructuredTaskScope.Joiner.awaitAll(), settings -> settings.withName("scope"))) {
                    scope.fork(() -> 1);
                    scope.join();
                }
            }

            void values() throws Exception {
                new ConcurrentHashMap<String, Integer>().compute("a", (_, _) -> number++);
                List<Integer> list = new ArrayList<>();
                Collections.synchronizedList(list).add(1);
                Iterator<Integer> all = list.iterator();
                all.next();
                IO.println(ThreadLocalRandom.current().nextInt() + new Object().toString() + this);
                java.util.logging.Logger.getLogger("a").info("b");
                System.setProperty("a", "b");
                System.setOut(System.out);
                System.setErr(System.err);
                System.setIn(new java.io.ByteArrayInputStream(new byte[0]));
            }

            void threads() throws Exception {
                Thread holder = new Thread(() -> {
                    synchronized (held) { number++; number++; }
                });
                synchronized (held) {
                    holder.start();
                    number++;
                }
                holder.join();
                Thread.setDefaultUncaughtExceptionHandler((_, _) -> number++);
                Thread.ofPlatform().name("named").daemon(true).start(() -> number++).join();
                IO.println(new Thread(() -> {}).threadId());
                Runtime.getRuntime().addShutdownHook(new Thread(() -> number++));
            }

            void main() throws Exception {
                locks();
                meetings();
                pools();
                values();
                threads();
            }
            """;

    private static MachineStatics statics;
    private static final List<SortedMap<String, String>> AT_FIRST = new ArrayList<>();
    private static final Set<String> TOUCHED = new TreeSet<>();

    @BeforeAll
    static void three_executions() throws ReflectiveOperationException {
        ControlledProgram program = Explored.load(PROGRAM, new MachineOptions(false, true, true, 20_000));
        statics = new MachineStatics(program);
        SortedMap<String, String> before = statics.variables();
        for (int i = 0; i < 3; i++) {
            Execution execution = program.run(state -> {
                if (state.steps().count() == 0) {
                    AT_FIRST.add(statics.values());
                }
                describe(state);
                statics.variables().forEach((name, value) -> {
                    if (!value.equals(before.get(name))) {
                        TOUCHED.add(name);
                    }
                });
                return next(state);
            });
            assertThat(execution.end()).as(execution.failures() + execution.output()).isEqualTo(End.NORMAL);
            IntStream.range(0, execution.steps().count()).map(execution.steps()::location).filter(each -> each >= 0)
                    .forEach(execution::locationName);
        }
    }

    /** Descriptions are made from names, which are given when they are first asked for. */
    private static void describe(State state) {
        IntStream.range(0, state.threads()).filter(state::pending).forEach(state::waitingFor);
    }

    /** Each thread in its turn, those that let others go first last. */
    private static int next(State state) {
        List<Integer> enabled = IntStream.range(0, state.threads()).filter(state::enabled).boxed().toList();
        int last = state.steps().count() == 0 ? 0 : state.steps().thread(state.steps().count() - 1);
        List<Integer> eager = enabled.stream().filter(each -> !state.yielded(each)).toList();
        List<Integer> candidates = eager.isEmpty() ? enabled : eager;
        return candidates.stream().filter(each -> each > last).findFirst().orElse(candidates.getFirst());
    }

    private static boolean isOfAnExecution(String name) {
        return ofTheProgram().stream().noneMatch(each -> name.equals(each) || name.startsWith(each + "."));
    }

    private static Set<String> ofTheProgram() {
        Set<String> all = new TreeSet<>();
        OF_THE_PROGRAM.values().forEach(all::addAll);
        return all;
    }

    @Test
    void every_execution_begins_with_the_same_static_state() {
        Map<String, String> first = AT_FIRST.getFirst();
        assertThat(AT_FIRST).hasSize(3);
        for (Map<String, String> later : AT_FIRST) {
            Map<String, String> changed = new TreeMap<>();
            later.forEach((name, value) -> {
                if (isOfAnExecution(name) && !value.equals(first.get(name))) {
                    changed.put(name, first.get(name) + " became " + value);
                }
            });
            assertThat(changed).isEmpty();
            assertThat(later.keySet()).isEqualTo(first.keySet());
        }
    }

    @Test
    void the_program_fills_every_static_variable_that_is_to_be_reset() {
        assertThat(statics.variables().keySet().stream().filter(StaticsResetTest::isOfAnExecution).filter(each -> !TOUCHED.contains(each)))
                .containsExactlyInAnyOrderElementsOf(SAME_BETWEEN_STEPS);
    }

    @Test
    void what_belongs_to_the_program_is_there() {
        assertThat(AT_FIRST.getFirst().keySet()).containsAll(ofTheProgram());
    }
}
