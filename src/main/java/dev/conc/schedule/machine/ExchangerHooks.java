package dev.conc.schedule.machine;

import dev.conc.schedule.instrument.Replaces;
import java.util.concurrent.Exchanger;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Exchangers wait inside the JDK; with a time-out they would wait for real time there. */
@Replaces(Exchanger.class)
public final class ExchangerHooks {
    private ExchangerHooks() {}

    @SuppressWarnings("DoNotCallSuggester")
    public static <V> V exchange(Exchanger<V> exchanger, V value, long time, TimeUnit unit) throws InterruptedException, TimeoutException {
        throw SystemHooks.refuse("Exchanger.exchange with a time-out cannot be used under control: it waits for real time");
    }
}
