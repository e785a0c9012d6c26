package dev.conc.schedule.machine;

import dev.conc.schedule.instrument.Replaces;
import java.util.concurrent.Flow;

/** Asking a publisher for more, see {@link SubmissionPublisherHooks}. */
@Replaces(Flow.Subscription.class)
public final class SubscriptionHooks {
    private SubscriptionHooks() {}

    public static void request(Flow.Subscription subscription, long items) {
        if (!SubmissionPublisherHooks.told()) {
            Machine.current.step(Library.CALL);
        }
        subscription.request(items);
    }
}
