import java.lang.invoke.*;
class VarHandleIntoTheJdk {
    // ENDS exception
    public static void main(String[] arguments) throws Exception {
        IO.println(MethodHandles.lookup().findVarHandle(Thread.class, "tid", long.class));
    }
}
