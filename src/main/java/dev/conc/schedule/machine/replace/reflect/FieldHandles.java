package dev.conc.schedule.machine.replace.reflect;

import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.machine.Memory;
import dev.conc.schedule.machine.StaticState;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/** Method handles that read or write a field or an array element: of the JDK's exact types, with a step at the location of the field or the element before. */
final class FieldHandles {
    private static final MethodHandle OF_OBJECT = handle(FieldStep.class, "ofObject", MethodType.methodType(void.class, Object.class));
    private static final MethodHandle OF_CLASS = handle(FieldStep.class, "ofClass", MethodType.methodType(void.class));
    private static final MethodHandle OF_ARRAY = handle(ElementStep.class, "ofArray",
            MethodType.methodType(void.class, Object.class, int.class));

    private FieldHandles() {}

    private static MethodHandle handle(Class<?> owner, String name, MethodType type) {
        try {
            return MethodHandles.lookup().findVirtual(owner, name, type);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What is touched by a handle, and how. */
    private record FieldStep(Class<?> owner, int slot, boolean write, boolean plain) {
        @SuppressWarnings("UnusedMethod") // Called through a method handle.
        void ofObject(@Nullable Object object) {
            Machine machine = Machine.current;
            if (object != null && machine.controls()) {
                machine.access(object, slot, write, plain, machine.site);
            }
        }

        @SuppressWarnings("UnusedMethod") // Called through a method handle.
        void ofClass() {
            Machine machine = Machine.current;
            if (machine.controls()) {
                int site = machine.site;
                StaticState.initialize(owner);
                machine.access(Memory.owner(slot), slot, write, plain, site);
            }
        }
    }

    private record ElementStep(boolean write) {
        @SuppressWarnings("UnusedMethod") // Called through a method handle.
        void ofArray(@Nullable Object array, int index) {
            Machine machine = Machine.current;
            if (array != null && machine.controls()) {
                machine.access(array, index, write, true, machine.site);
            }
        }
    }

    /**
     * A handle that does the same as one of a field, with its step.
     *
     * @param handle one that the lookup has just found
     * @throws IllegalAccessException if it would write a final field
     */
    static MethodHandle found(MethodHandles.Lookup lookup, MethodHandle handle, boolean write) throws IllegalAccessException {
        MethodHandleInfo field = lookup.revealDirect(handle);
        Class<?> value = write ? handle.type().lastParameterType() : handle.type().returnType();
        Permissions.member(field.getDeclaringClass(), field.getName(), value.descriptorString());
        if (!write && Modifier.isStatic(field.getModifiers())) {
            MethodHandle hook = HookedMembers.instead(field.getDeclaringClass(), field.getName(), handle.type());
            if (hook != null) {
                return hook;
            }
        }
        return watched(handle, field.getDeclaringClass(), field.getName(), field.getModifiers(), write);
    }

    /**
     * The same for a field with these modifiers. Where it is none of the program's, nothing is done before.
     *
     * @throws IllegalAccessException if the handle would write a final field
     */
    static MethodHandle watched(MethodHandle handle, Class<?> owner, String name, int modifiers, boolean write)
            throws IllegalAccessException {
        if (!StaticState.ofTheProgram(owner.getName())) {
            return handle;
        }
        boolean isStatic = Modifier.isStatic(modifiers);
        if (write) {
            FieldHooks.checkWritten(owner, name, isStatic);
        }
        MethodHandle step = (isStatic ? OF_CLASS : OF_OBJECT)
                .bindTo(new FieldStep(owner, Memory.slot(owner, name, isStatic), write, !Modifier.isVolatile(modifiers)));
        return MethodHandles.foldArguments(handle,
                isStatic ? step : step.asType(MethodType.methodType(void.class, handle.type().parameterType(0))));
    }

    /** The same for a handle of the elements of arrays. */
    static MethodHandle ofElements(MethodHandle handle, boolean write) {
        return MethodHandles.foldArguments(handle, OF_ARRAY.bindTo(new ElementStep(write))
                .asType(MethodType.methodType(void.class, handle.type().parameterType(0), int.class)));
    }
}
