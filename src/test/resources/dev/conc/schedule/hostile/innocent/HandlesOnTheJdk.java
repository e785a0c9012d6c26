import java.lang.invoke.*;
class HandlesOnTheJdk {
    private static int twice(int n) { return 2 * n; }
    public static void main(String[] arguments) throws Throwable { // PRINTS 3 8 ab
        var lookup = MethodHandles.lookup();
        IO.print((int) lookup.findVirtual(String.class, "length", MethodType.methodType(int.class)).invokeExact("abc") + " ");
        IO.print((int) lookup.findStatic(HandlesOnTheJdk.class, "twice", MethodType.methodType(int.class, int.class)).invokeExact(4) + " ");
        IO.println(lookup.findConstructor(StringBuilder.class, MethodType.methodType(void.class, String.class)).invoke("ab").toString());
    }
}
