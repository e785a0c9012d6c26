import java.lang.invoke.*;
class HandleOfFindVirtual {
    public static void main(String[] arguments) throws Throwable {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        MethodHandle find = lookup.findVirtual(MethodHandles.Lookup.class, "findVirtual", MethodType.methodType(MethodHandle.class, Class.class, String.class, MethodType.class));
        MethodHandle halt = (MethodHandle) find.invokeExact(lookup, Runtime.class, "traceX".replace("traceX", "exec"), MethodType.fromMethodDescriptorString("(Ljava/lang/String;)Ljava/lang/Process;", null)); // REFUSED Runtime.exec
        IO.println(halt);
    }
}
