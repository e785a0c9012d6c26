package dev.conc.cli;

import java.security.SecureRandom;
import java.text.NumberFormat;
import java.util.Locale;

/** What the JDK takes long to set up and a command needs later, set up in a thread of its own while the command line is read and the worker starts. */
final class Warming {
    private Warming() {}

    /** Begins; nobody has to wait for it. */
    static void begin() {
        Thread.ofPlatform().daemon().name("warming").start(() -> {
            // For the secret that is shared with a worker.
            new SecureRandom().nextInt();
            // For words with numbers in them.
            NumberFormat.getInstance(Locale.ROOT).format(1);
        });
    }
}
