package dev.conc.schedule.machine.replace.reflect;

import dev.conc.schedule.machine.StaticState;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;

/** Members of the program's classes that it uses by reflection, called from here in its place. */
final class Reflected {
    private static final StackWalker CALLERS = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private Reflected() {}

    /** The member, open to us if it is open to the code of the program that asks. */
    static <T extends AccessibleObject & Member> T open(T member) {
        Class<?> owner = member.getDeclaringClass();
        Class<?> caller = CALLERS.walk(frames -> frames.<Class<?>>map(StackWalker.StackFrame::getDeclaringClass)
                .filter(each -> StaticState.ofTheProgram(each.getName())).findFirst().orElse(owner));
        boolean samePackage = owner.getClassLoader() == caller.getClassLoader() && owner.getPackageName().equals(caller.getPackageName());
        if (owner.isNestmateOf(caller) || (samePackage && !Modifier.isPrivate(member.getModifiers()))) {
            member.setAccessible(true);
        }
        return member;
    }
}
