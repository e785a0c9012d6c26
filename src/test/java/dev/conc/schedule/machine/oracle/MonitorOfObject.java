package dev.conc.schedule.machine.oracle;

import java.util.List;
import java.util.Random;

/** {@code synchronized}, {@code wait} and {@code notify} (JLS 17.1, 17.2), without spurious wake-ups. */
final class MonitorOfObject implements Primitive {
    private static final Holding MONITOR = new Holding("monitor", false);

    @Override
    public String fields() {
        return "static final Object monitor = new Object();";
    }

    @Override
    public Statement draw(Random random, Surroundings surroundings) {
        return switch (random.nextInt(7)) {
            case 0, 1 -> held(surroundings.inner().get());
            case 2, 3 -> held(List.of(await()));
            case 4 -> held(List.of(Statement.of(this, "monitor.notify();", MONITOR.tellOne())));
            case 5 -> held(List.of(Statement.of(this, "monitor.notifyAll();", MONITOR.tellAll())));
            default -> Statement.of(this, "try { monitor.notify(); } catch (IllegalMonitorStateException e) { saw += \"M \"; }",
                    MONITOR.tellOne());
        };
    }

    private Statement await() {
        return Statement.interruptible(this, "monitor.wait();", MONITOR.await());
    }

    private Statement held(List<Statement> inner) {
        return Statement.around(this, "synchronized (monitor) { INNER }", MONITOR.enter(), inner, MONITOR.exit());
    }
}
