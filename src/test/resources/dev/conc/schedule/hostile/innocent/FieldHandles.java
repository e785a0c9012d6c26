import java.lang.invoke.*;
class FieldHandles {
    private volatile int n = 1;
    private static final VarHandle N;
    static {
        try {
            N = MethodHandles.privateLookupIn(FieldHandles.class, MethodHandles.lookup()).findVarHandle(FieldHandles.class, "n", int.class);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }
    public static void main(String[] arguments) { // PRINTS 1 2
        var made = new FieldHandles();
        IO.println(N.getAndAdd(made, 1) + " " + made.n);
    }
}
