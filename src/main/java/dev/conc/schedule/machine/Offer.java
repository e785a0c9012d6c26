package dev.conc.schedule.machine;

import org.jspecify.annotations.Nullable;

/** Something that a thread hands over, and whether another has taken it. */
final class Offer {
    final Object item;
    @Nullable Object answer;
    private boolean taken;

    Offer(Object item) {
        this.item = item;
    }

    boolean taken() {
        return taken;
    }

    /** Takes the offer, and gives something back for it. */
    void take(@Nullable Object inReturn) {
        taken = true;
        answer = inReturn;
    }
}
