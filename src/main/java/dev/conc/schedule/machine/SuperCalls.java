package dev.conc.schedule.machine;

import java.util.List;

/**
 * Methods of the program that override modelled ones of the JDK. What stands for a method of the JDK calls methods of the object itself, and means the JDK's: the program's own would take steps
 * where none are, or never end. Those ask here first, and go on to the JDK's.
 */
public final class SuperCalls {
    private static final String MACHINE = SuperCalls.class.getPackageName() + ".";
    private static final StackWalker WALKER = StackWalker.getInstance();

    private SuperCalls() {}

    /** Called by the rewritten code at the beginning of a method that overrides one of the JDK's: whether it is called by what stands for a method of the JDK. */
    public static boolean isMeant() {
        return WALKER.walk(frames -> isCalledByTheMachine(frames.skip(1).toList()));
    }

    /** @param frames from the overriding method on; those that override it in turn may be between it and its caller */
    private static boolean isCalledByTheMachine(List<StackWalker.StackFrame> frames) {
        String method = frames.getFirst().getMethodName();
        return frames.stream().skip(1).filter(each -> isOfTheMachine(each) || !each.getMethodName().equals(method)).findFirst()
                .map(SuperCalls::isOfTheMachine).orElse(false);
    }

    private static boolean isOfTheMachine(StackWalker.StackFrame frame) {
        return frame.getClassName().startsWith(MACHINE);
    }
}
