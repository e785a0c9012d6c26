package dev.conc.schedule.machine.replace.flow;

import dev.conc.schedule.machine.Library;
import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.rewritten.Replaces;
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
