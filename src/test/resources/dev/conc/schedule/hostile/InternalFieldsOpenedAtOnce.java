import java.lang.reflect.*;
class InternalFieldsOpenedAtOnce {
    public static void main(String[] arguments) {
        AccessibleObject.setAccessible(Thread.class.getDeclaredFields(), true); // REFUSED
    }
}
