package dev.conc.schedule.machine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Identity hash codes that are the same in every execution and do not depend on the order of independent steps. An object gets its code when the program makes it, from who makes it,
 * a thread or a static initialiser, and how many that one has made before; the code is written where the virtual machine looks for it, so that it holds inside the JDK too. What
 * the JDK makes, and hashes before the program asks for it, has the code 1 by {@code -XX:hashCode=2}.
 */
public final class Identities {
    private static final @Nullable ObjectHeader HEADER = ObjectHeader.find();
    /** What the codes of objects that live longer than an execution are made from. */
    private static final int LASTING = Integer.MIN_VALUE;
    private static final int NOBODY = -1;

    private static int[] made = new int[0];
    /** The number of the static initialiser that runs. */
    private static int maker = NOBODY;

    private Identities() {}

    /** An object as {@link Object#toString} shows it. */
    public static String text(Object object) {
        of(object);
        return object.getClass().getName() + "@" + Integer.toHexString(System.identityHashCode(object));
    }

    /** Before an execution. */
    static void clear(int initialisers) {
        if (made.length != initialisers) {
            made = new int[initialisers];
        }
        Arrays.fill(made, 0);
        maker = NOBODY;
    }

    /** A static initialiser begins; gives the one inside which it does, to be handed to {@link #maker} when it ends. */
    static int initialiser(int number) {
        int outer = maker;
        maker = number;
        return outer;
    }

    static void maker(int outer) {
        maker = outer;
    }

    /** Called by the rewritten code when it has made an object. */
    public static void made(Object object) {
        ControlledThread thread = Machine.current.running;
        if (HEADER == null || thread == null) {
            return;
        }
        if (maker == NOBODY) {
            thread.made += HEADER.give(object, code(thread.number, thread.made)) ? 1 : 0;
        } else {
            made[maker] += HEADER.give(object, code(~maker, made[maker])) ? 1 : 0;
        }
    }

    /** An object's code, given now if it has none. */
    public static int of(Object object) {
        boolean lasting = object instanceof String || object instanceof Class<?> || object instanceof Number || object instanceof Boolean
                || object instanceof Character;
        if (HEADER != null && lasting) {
            HEADER.give(object, code(LASTING, object instanceof Class<?> type ? type.getName().hashCode() : object.hashCode()));
        } else if (HEADER != null && object.getClass().isHidden()) {
            HEADER.give(object, code(LASTING, 0));
        } else {
            made(object);
        }
        return System.identityHashCode(object);
    }

    /** Spreads like the codes that people know from printed objects. */
    private static int code(int by, int number) {
        int code = (by * 0x632be5ab ^ number + 1) * 0x9e3779b1;
        code = (code ^ code >>> 15) * 0x85ebca6b;
        return Math.max(1, (code ^ code >>> 13) & 0x7fff_ffff);
    }
}
