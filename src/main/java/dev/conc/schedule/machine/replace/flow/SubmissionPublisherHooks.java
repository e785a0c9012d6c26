package dev.conc.schedule.machine.replace.flow;

import dev.conc.schedule.machine.ControlledThread;
import dev.conc.schedule.machine.Library;
import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.machine.Threads;
import dev.conc.schedule.machine.replace.executor.CommonPool;
import dev.conc.schedule.machine.replace.executor.Stages;
import dev.conc.schedule.rewritten.Replaces;
import dev.conc.schedule.rewritten.ReplacesConstructor;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Publishers: the JDK's code on controlled threads. Each call is a step inside the JDK, and so is the end of each method of a subscriber. */
@Replaces(SubmissionPublisher.class)
public final class SubmissionPublisherHooks {
    /** The threads that run a method of a subscriber. */
    private static final Set<ControlledThread> TOLD = Collections.newSetFromMap(new IdentityHashMap<>());

    static {
        Machine.current.beforeEach(TOLD::clear);
    }

    private SubmissionPublisherHooks() {}

    /** Whether the calling thread is in a method of a subscriber, whose end is a step: what it asks for only counts then. */
    static boolean told() {
        return TOLD.contains(Threads.self());
    }

    @ReplacesConstructor
    public static <T> SubmissionPublisher<T> create() {
        return new SubmissionPublisher<>(CommonPool.EXECUTOR, Flow.defaultBufferSize());
    }

    @ReplacesConstructor
    public static <T> SubmissionPublisher<T> create(Executor executor, int capacity) {
        return new SubmissionPublisher<>(controlled(executor), capacity);
    }

    @ReplacesConstructor
    public static <T> SubmissionPublisher<T> create(Executor executor, int capacity,
            BiConsumer<? super Flow.Subscriber<? super T>, ? super Throwable> handler) {
        return new SubmissionPublisher<>(controlled(executor), capacity, handler == null ? null
                : (subscriber, problem) -> handler.accept(given(subscriber), problem));
    }

    private static @Nullable Executor controlled(@Nullable Executor executor) {
        return Stages.wrapExecutor(executor);
    }

    /** A subscriber whose methods end with a step. */
    record Told<T>(Flow.Subscriber<? super T> subscriber) implements Flow.Subscriber<T> {
        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            ending(() -> subscriber.onSubscribe(subscription));
        }

        @Override
        public void onNext(T item) {
            ending(() -> subscriber.onNext(item));
        }

        @Override
        public void onError(Throwable problem) {
            ending(() -> subscriber.onError(problem));
        }

        @Override
        public void onComplete() {
            ending(subscriber::onComplete);
        }

        private static void ending(Runnable call) {
            ControlledThread self = Threads.self();
            boolean outer = TOLD.add(self);
            try {
                call.run();
            } finally {
                Machine.current.step(Library.CALL);
                if (outer) {
                    TOLD.remove(self);
                }
            }
        }
    }

    public static <T> boolean isSubscribed(SubmissionPublisher<T> publisher, Flow.Subscriber<? super T> subscriber) {
        Machine.current.step(Library.CALL);
        return publisher.isSubscribed(new Told<>(subscriber));
    }

    /** What the program subscribed. */
    @SuppressWarnings("unchecked")
    private static <T> Flow.Subscriber<? super T> given(Flow.Subscriber<? super T> subscriber) {
        return subscriber instanceof Told<?> told ? (Flow.Subscriber<? super T>) told.subscriber() : subscriber;
    }

    public static <T> List<Flow.Subscriber<? super T>> getSubscribers(SubmissionPublisher<T> publisher) {
        Machine.current.step(Library.CALL);
        return publisher.getSubscribers().stream().<Flow.Subscriber<? super T>>map(SubmissionPublisherHooks::given).toList();
    }

    public static <T> CompletableFuture<Void> consume(SubmissionPublisher<T> publisher, Consumer<? super T> consumer) {
        Machine.current.step(Library.CALL);
        return publisher.consume(item -> Told.ending(() -> consumer.accept(item)));
    }

    /** Tries at once, at any moment: if a subscriber has no room then, its time is over. */
    public static <T> int offer(SubmissionPublisher<T> publisher, T item, long time, TimeUnit unit,
            BiPredicate<Flow.Subscriber<? super T>, ? super T> onDrop) {
        Machine.current.step(Library.CALL);
        int lag = publisher.offer(item, onDrop == null ? null : (subscriber, dropped) -> onDrop.test(given(subscriber), dropped));
        if (lag < 0) {
            Threads.self().time += Math.max(0, unit.toNanos(time));
        }
        return lag;
    }
}
