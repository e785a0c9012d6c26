package dev.conc.schedule.machine.replace.flow;

import dev.conc.schedule.machine.Library;
import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.rewritten.Replaces;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;

/** Subscribing to the JDK's publisher, see {@link SubmissionPublisherHooks}; the program's own are simply called. */
@Replaces(Flow.Publisher.class)
public final class FlowHooks {
    private FlowHooks() {}

    public static <T> void subscribe(Flow.Publisher<T> publisher, Flow.Subscriber<? super T> subscriber) {
        if (publisher instanceof SubmissionPublisher<T> && subscriber != null) {
            Machine.current.step(Library.CALL);
            publisher.subscribe(new SubmissionPublisherHooks.Told<>(subscriber));
        } else {
            publisher.subscribe(subscriber);
        }
    }
}
