package dev.conc.program.record;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordedStackTrace;
import org.jspecify.annotations.Nullable;

/**
 * Where in the program something was done.
 *
 * @param own whether the program called
 * @param line the line of the program's nearest method that is in its own file; 0 if none called
 * @param call what the program called, such as {@code Thread.join}; else the nearest call that says something
 * @param direct whether nothing but the JDK is between the program and the event, or below it
 */
record CallSite(boolean own, int line, String call, boolean direct) {
    private static final Pattern JDK = Pattern.compile("(java|javax|jdk|sun|com\\.sun)\\..*");

    /** What only carries out what the methods that call it want. */
    private static final Pattern MACHINERY = Pattern.compile(
            "(jdk|sun)\\..*|java\\.lang\\.(Object|VirtualThread|ThreadBuilders|System)\\b.*|java\\.util\\.concurrent\\.locks\\.(LockSupport|AbstractQueuedSynchronizer|AbstractOwnableSynchronizer).*");

    /**
     * @param own the names of the program's classes
     * @param siblings those of them that are not in its own file
     */
    static CallSite of(@Nullable RecordedStackTrace stack, Set<String> own, Set<String> siblings) {
        if (stack == null) {
            return new CallSite(false, 0, "", false);
        }
        List<RecordedFrame> frames = stack.getFrames();
        boolean direct = true;
        String telling = "";
        for (int i = 0; i < frames.size(); i++) {
            String type = typeOf(frames.get(i).getMethod());
            if (own.contains(type)) {
                String called = i == 0 ? "" : name(frames.get(i - 1).getMethod());
                return new CallSite(true, line(frames.subList(i, frames.size()), own, siblings), called, direct);
            }
            direct &= JDK.matcher(type).matches();
            if (telling.isEmpty() && !MACHINERY.matcher(type).matches()) {
                telling = name(frames.get(i).getMethod());
            }
        }
        return new CallSite(false, 0, telling, direct);
    }

    private static int line(List<RecordedFrame> frames, Set<String> own, Set<String> siblings) {
        return frames.stream()
                .filter(each -> own.contains(typeOf(each.getMethod())) && !siblings.contains(typeOf(each.getMethod())))
                .findFirst()
                .map(each -> Math.max(0, each.getLineNumber()))
                .orElse(0);
    }

    private static String typeOf(RecordedMethod method) {
        return String.valueOf(method.getType().getName()).replace('/', '.');
    }

    /** The name of a method in a few characters: {@code Socket.connect}. */
    static String name(RecordedMethod method) {
        return simple(typeOf(method)) + "." + method.getName().replaceFirst("^lambda\\$(\\w+)\\$\\d+$", "$1");
    }

    /** The name of a class without its package and without what generated names end with. */
    static String simple(String type) {
        String name = type.replace('/', '.');
        String last = name.substring(name.lastIndexOf('.') + 1);
        return last.replaceFirst("\\$\\$Lambda.*", "").replaceFirst("(\\$\\d+)+$", "").replace('$', '.');
    }
}
