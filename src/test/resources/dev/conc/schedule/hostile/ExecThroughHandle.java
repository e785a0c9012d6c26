import java.lang.invoke.*;
class ExecThroughHandle {
    public static void main(String[] arguments) throws Throwable {
        MethodHandle start = MethodHandles.lookup().findVirtual(Runtime.class, "exec", MethodType.methodType(Process.class, String.class)); // REFUSED Process
        start.invoke(Runtime.getRuntime(), "touch hostile-was-here");
    }
}
