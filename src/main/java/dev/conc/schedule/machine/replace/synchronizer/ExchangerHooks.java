package dev.conc.schedule.machine.replace.synchronizer;

import dev.conc.schedule.Access;
import dev.conc.schedule.Kind;
import dev.conc.schedule.Wait;
import dev.conc.schedule.machine.Interrupts;
import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.machine.Operation;
import dev.conc.schedule.machine.Waits;
import dev.conc.schedule.rewritten.Replaces;
import java.util.IdentityHashMap;
import java.util.concurrent.Exchanger;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Exchangers: whoever comes first offers and waits, whoever comes next takes the offer. */
@Replaces(Exchanger.class)
public final class ExchangerHooks {
    private static final IdentityHashMap<Object, Offer> OFFERS = new IdentityHashMap<>();

    static {
        Machine.current.beforeEach(OFFERS::clear);
    }

    private ExchangerHooks() {}

    public static <V> @Nullable V exchange(Exchanger<V> exchanger, V value) throws InterruptedException {
        Offer offer = meet(exchanger, value);
        if (!offer.taken()) {
            wait(exchanger, offer).orWithdraw(Machine.current, () -> OFFERS.remove(exchanger, offer));
        }
        return answer(offer);
    }

    public static <V> @Nullable V exchange(Exchanger<V> exchanger, V value, long time, TimeUnit unit)
            throws InterruptedException, TimeoutException {
        Offer offer = meet(exchanger, value);
        if (!offer.taken()
                && !wait(exchanger, offer).atMostOrWithdraw(Machine.current, unit.toNanos(time), () -> OFFERS.remove(exchanger, offer))) {
            throw new TimeoutException();
        }
        return answer(offer);
    }

    /** The offer of the thread: taken, if somebody was there. */
    private static Offer meet(Exchanger<?> exchanger, Object value) throws InterruptedException {
        Interrupts.check(Machine.current);
        Machine.current.step(Operation.update(Kind.CALL, exchanger, Waits.STATE));
        Offer mine = new Offer(value);
        Offer first = OFFERS.remove(exchanger);
        if (first == null) {
            OFFERS.put(exchanger, mine);
        } else {
            mine.take(first.item);
            first.take(value);
        }
        return mine;
    }

    private static Waits wait(Exchanger<?> exchanger, Offer offer) {
        return new Waits(Kind.CALL, exchanger, Waits.STATE, Access.UPDATE, Access.UPDATE, offer::taken, null, false,
                Wait.of(Wait.For.PARTNER));
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <V> @Nullable V answer(Offer offer) {
        return (V) offer.answer;
    }
}
