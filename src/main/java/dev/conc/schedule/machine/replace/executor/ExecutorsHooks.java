package dev.conc.schedule.machine.replace.executor;

import dev.conc.schedule.machine.Threads;
import dev.conc.schedule.rewritten.Processors;
import dev.conc.schedule.rewritten.Replaces;
import dev.conc.schedule.rewritten.ReplacesStatic;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The factories of executors. */
@Replaces(Executors.class)
public final class ExecutorsHooks {
    private ExecutorsHooks() {}

    @ReplacesStatic
    public static ExecutorService newFixedThreadPool(int threads) {
        return newFixedThreadPool(threads, new PoolThreads());
    }

    @ReplacesStatic
    public static ExecutorService newFixedThreadPool(int threads, ThreadFactory factory) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(threads, threads, 0, TimeUnit.MILLISECONDS, Pools.tasks(), factory);
        Pools.adopt(pool);
        return pool;
    }

    @ReplacesStatic
    public static ExecutorService newSingleThreadExecutor() {
        return newFixedThreadPool(1);
    }

    @ReplacesStatic
    public static ExecutorService newSingleThreadExecutor(ThreadFactory factory) {
        return newFixedThreadPool(1, factory);
    }

    @ReplacesStatic
    public static ExecutorService newCachedThreadPool() {
        return newCachedThreadPool(new PoolThreads());
    }

    @ReplacesStatic
    public static ExecutorService newCachedThreadPool(ThreadFactory factory) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(0, Integer.MAX_VALUE, 60, TimeUnit.SECONDS,
                new UntimedQueue(new SynchronousQueue<>()), factory);
        Pools.adopt(pool);
        return pool;
    }

    @ReplacesStatic
    public static ExecutorService newVirtualThreadPerTaskExecutor() {
        return newThreadPerTaskExecutor(task -> Thread.ofVirtual().unstarted(task));
    }

    @ReplacesStatic
    public static ExecutorService newThreadPerTaskExecutor(ThreadFactory factory) {
        return Executors.newThreadPerTaskExecutor(Pools.carriers(task -> {
            Thread programThread = factory.newThread(task);
            if (programThread != null && programThread.isVirtual()) {
                Threads.task(programThread, task);
            }
            return programThread;
        }, null));
    }

    @ReplacesStatic
    public static ExecutorService newWorkStealingPool() {
        return newWorkStealingPool(Processors.COUNT);
    }

    @ReplacesStatic
    public static ExecutorService newWorkStealingPool(int parallelism) {
        return new ForkJoinPool(parallelism, ForkJoinPool.defaultForkJoinWorkerThreadFactory, null, true);
    }

    @ReplacesStatic
    public static ScheduledExecutorService newScheduledThreadPool(int threads) {
        return new ScheduledPool(threads, new PoolThreads());
    }

    @ReplacesStatic
    public static ScheduledExecutorService newScheduledThreadPool(int threads, ThreadFactory factory) {
        return new ScheduledPool(threads, factory);
    }

    @ReplacesStatic
    public static ScheduledExecutorService newSingleThreadScheduledExecutor() {
        return new ScheduledPool(1, new PoolThreads());
    }

    @ReplacesStatic
    public static ScheduledExecutorService newSingleThreadScheduledExecutor(ThreadFactory factory) {
        return new ScheduledPool(1, factory);
    }

    @ReplacesStatic
    public static ThreadFactory defaultThreadFactory() {
        return new PoolThreads();
    }
}
