import java.lang.invoke.*;
import java.lang.reflect.Method;
class ExecThroughHandleOfInvoke {
    public static void main(String[] arguments) throws Throwable {
        MethodHandle invoke = MethodHandles.lookup().unreflect(Method.class.getMethod("invoke", Object.class, Object[].class));
        Method start = Runtime.class.getMethod("xexec".substring(1), String.class);
        invoke.invoke(start, (Object) Runtime.getRuntime(), new Object[] {"touch hostile-was-here"}); // REFUSED Runtime.exec
    }
}
