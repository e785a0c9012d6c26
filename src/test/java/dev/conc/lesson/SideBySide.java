package dev.conc.lesson;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Checks of many things, two at a time: tests of an isolated class run one after the other, but what they wait for need not. */
final class SideBySide<T> {
    /** One check. */
    interface Check<T> {
        void of(T thing) throws Exception;
    }

    private final List<T> things;
    private final Check<T> check;
    private final Map<T, Future<?>> checks = new LinkedHashMap<>();

    SideBySide(List<T> things, Check<T> check) {
        this.things = things;
        this.check = check;
    }

    /** Waits for the check of one thing, and throws what that threw. The first call begins the checks of all. */
    void await(T thing) throws Exception {
        try {
            begun(thing).get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case Error error -> throw error;
                case Exception exception -> throw exception;
                case null, default -> throw e;
            }
        }
    }

    private synchronized Future<?> begun(T thing) {
        if (checks.isEmpty()) {
            ExecutorService two = Executors.newFixedThreadPool(2, Thread.ofPlatform().daemon().factory());
            things.forEach(each -> checks.put(each, two.submit(() -> {
                check.of(each);
                return each;
            })));
            two.shutdown();
        }
        return Objects.requireNonNull(checks.get(thing));
    }
}
