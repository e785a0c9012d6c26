package dev.conc.schedule.machine;

import dev.conc.schedule.allow.Reason;

/** Called by the guarded code of libraries where it comes to something that is not allowed. */
public final class LibraryUses {
    private LibraryUses() {}

    @SuppressWarnings("DoNotCallSuggester") // The guarded code calls it, and goes on with what the verifier wants.
    public static void refuse(String what, String reason) {
        throw Machine.current.refuse(what, Reason.valueOf(reason));
    }
}
