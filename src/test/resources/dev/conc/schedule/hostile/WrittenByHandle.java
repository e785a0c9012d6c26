import java.lang.invoke.*;
class WrittenByHandle {
    public static void main(String[] arguments) throws Throwable {
        var make = MethodHandles.lookup().findConstructor(java.util.Formatter.class, MethodType.methodType(void.class, String.class)); // REFUSED new Formatter
        make.invoke("hostile-was-here");
    }
}
