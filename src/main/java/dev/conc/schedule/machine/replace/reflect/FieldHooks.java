package dev.conc.schedule.machine.replace.reflect;

import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.machine.Memory;
import dev.conc.schedule.machine.StaticState;
import dev.conc.schedule.rewritten.Replaces;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/** Access to fields by reflection: of the program's, a step at the location of the field itself. */
@Replaces(Field.class)
public final class FieldHooks {
    private FieldHooks() {}

    /** Static final fields are so no more in the rewritten classes, so the JDK itself would let them be written. */
    static void checkWritten(Class<?> owner, String name, boolean isStatic) throws IllegalAccessException {
        if (isStatic && Machine.current.sites().isFixed(owner.getName(), name)) {
            throw new IllegalAccessException("the static final field " + owner.getName() + "." + name + " cannot be written");
        }
    }

    private static Field step(Field field, @Nullable Object object, boolean write) throws IllegalAccessException {
        Permissions.member(field);
        Machine machine = Machine.current;
        Class<?> owner = field.getDeclaringClass();
        if (write) {
            checkWritten(owner, field.getName(), Modifier.isStatic(field.getModifiers()));
        }
        if (machine.controls() && StaticState.ofTheProgram(owner.getName())) {
            boolean isStatic = Modifier.isStatic(field.getModifiers());
            if (isStatic) {
                StaticState.initialize(owner);
            }
            int slot = Memory.slot(owner, field.getName(), isStatic);
            Object base = isStatic ? Memory.owner(slot) : object;
            if (base != null) {
                machine.access(base, slot, write, !Modifier.isVolatile(field.getModifiers()), machine.site);
            }
        }
        return Reflected.open(field);
    }

    public static @Nullable Object get(Field field, @Nullable Object object) throws IllegalAccessException {
        MethodHandle hook = HookedMembers.instead(field.getDeclaringClass(), field.getName(), MethodType.methodType(field.getType()));
        if (hook != null) {
            Permissions.member(field);
            try {
                return hook.invokeWithArguments();
            } catch (Throwable thrown) {
                throw thrown instanceof RuntimeException exception ? exception : new IllegalStateException(thrown);
            }
        }
        return step(field, object, false).get(object);
    }

    public static boolean getBoolean(Field field, @Nullable Object object) throws IllegalAccessException {
        return step(field, object, false).getBoolean(object);
    }

    public static byte getByte(Field field, @Nullable Object object) throws IllegalAccessException {
        return step(field, object, false).getByte(object);
    }

    public static char getChar(Field field, @Nullable Object object) throws IllegalAccessException {
        return step(field, object, false).getChar(object);
    }

    public static short getShort(Field field, @Nullable Object object) throws IllegalAccessException {
        return step(field, object, false).getShort(object);
    }

    public static int getInt(Field field, @Nullable Object object) throws IllegalAccessException {
        return step(field, object, false).getInt(object);
    }

    public static long getLong(Field field, @Nullable Object object) throws IllegalAccessException {
        return step(field, object, false).getLong(object);
    }

    public static float getFloat(Field field, @Nullable Object object) throws IllegalAccessException {
        return step(field, object, false).getFloat(object);
    }

    public static double getDouble(Field field, @Nullable Object object) throws IllegalAccessException {
        return step(field, object, false).getDouble(object);
    }

    public static void set(Field field, @Nullable Object object, @Nullable Object value) throws IllegalAccessException {
        step(field, object, true).set(object, value);
    }

    public static void setBoolean(Field field, @Nullable Object object, boolean value) throws IllegalAccessException {
        step(field, object, true).setBoolean(object, value);
    }

    public static void setByte(Field field, @Nullable Object object, byte value) throws IllegalAccessException {
        step(field, object, true).setByte(object, value);
    }

    public static void setChar(Field field, @Nullable Object object, char value) throws IllegalAccessException {
        step(field, object, true).setChar(object, value);
    }

    public static void setShort(Field field, @Nullable Object object, short value) throws IllegalAccessException {
        step(field, object, true).setShort(object, value);
    }

    public static void setInt(Field field, @Nullable Object object, int value) throws IllegalAccessException {
        step(field, object, true).setInt(object, value);
    }

    public static void setLong(Field field, @Nullable Object object, long value) throws IllegalAccessException {
        step(field, object, true).setLong(object, value);
    }

    public static void setFloat(Field field, @Nullable Object object, float value) throws IllegalAccessException {
        step(field, object, true).setFloat(object, value);
    }

    public static void setDouble(Field field, @Nullable Object object, double value) throws IllegalAccessException {
        step(field, object, true).setDouble(object, value);
    }
}
