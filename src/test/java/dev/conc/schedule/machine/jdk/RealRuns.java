package dev.conc.schedule.machine.jdk;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs compared programs on the threads of this JVM, without control. */
final class RealRuns extends ClassLoader {
    /** What a run that does not end is said to give. */
    static final String ENDLESS = "never ends";
    /** How often, and how long, programs run: more by {@code -Dcompared.times=10}. */
    private static final int TIMES = Integer.getInteger("compared.times", 1);
    private static final int RUNS = 60 * TIMES;
    private static final int FEWEST_RUNS = 5 * TIMES;
    private static final int MOST_ENDLESS = 3;
    private static final Duration ENOUGH = Duration.ofMillis(8L * TIMES);

    static {
        registerAsParallelCapable();
    }

    private final Map<String, byte[]> classes;

    RealRuns(Map<String, byte[]> classes) {
        super("real runs", RealRuns.class.getClassLoader());
        this.classes = classes;
    }

    /**
     * What a program gives in many runs.
     *
     * @param patience how long a run may take until it is {@link #ENDLESS}
     */
    Set<String> outcomes(ComparedProgram program, Duration patience) throws ReflectiveOperationException, InterruptedException {
        Method line = Class.forName(program.name(), true, this).getDeclaredMethod("line");
        line.setAccessible(true);
        Set<String> outcomes = new TreeSet<>();
        long begin = System.nanoTime();
        int endless = 0;
        for (int run = 0; run < RUNS && endless < MOST_ENDLESS && (run < FEWEST_RUNS || System.nanoTime() - begin < ENOUGH.toNanos());
                run++) {
            String outcome = outcome(line, patience);
            endless += outcome.equals(ENDLESS) ? 1 : 0;
            // The first loads the classes of the JDK, whose own locks would be seen in the states of threads.
            if (run > 0) {
                outcomes.add(outcome);
            }
        }
        return outcomes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    private static String outcome(Method line, Duration patience) throws InterruptedException {
        ThreadGroup group = new ThreadGroup("real run");
        CompletableFuture<String> result = new CompletableFuture<>();
        Thread main = new Thread(group, () -> {
            try {
                result.complete(((String) line.invoke(null)).strip());
            } catch (IllegalAccessException | InvocationTargetException unexpected) {
                result.completeExceptionally(unexpected);
            }
        });
        main.setDaemon(true);
        main.start();
        try {
            return result.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException endless) {
            group.interrupt();
            return ENDLESS;
        } catch (ExecutionException unexpected) {
            throw new AssertionError(unexpected);
        }
    }
}
