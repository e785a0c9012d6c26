import java.lang.invoke.*;
class HandleOfForName {
    public static void main(String[] arguments) throws Throwable {
        MethodHandle find = MethodHandles.lookup().findStatic(Class.class, "forName", MethodType.methodType(Class.class, String.class));
        Class<?> builder = (Class<?>) find.invokeExact("java.lang.Process" + "Builder".strip()); // REFUSED java.lang.ProcessBuilder
        IO.println(builder);
    }
}
