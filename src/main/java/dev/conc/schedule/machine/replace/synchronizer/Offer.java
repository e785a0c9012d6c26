package dev.conc.schedule.machine.replace.synchronizer;

import org.jspecify.annotations.Nullable;

/** Something that a thread hands over, and whether another has taken it. */
public final class Offer {
    public final Object item;
    public @Nullable Object answer;
    private boolean taken;

    public Offer(Object item) {
        this.item = item;
    }

    public boolean taken() {
        return taken;
    }

    /** Takes the offer, and gives something back for it. */
    public void take(@Nullable Object inReturn) {
        taken = true;
        answer = inReturn;
    }
}
