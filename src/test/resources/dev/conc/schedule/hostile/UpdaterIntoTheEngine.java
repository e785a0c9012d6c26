import java.util.concurrent.atomic.*;
class UpdaterIntoTheEngine {
    volatile int n;
    public static void main(String[] arguments) throws Exception {
        var make = AtomicIntegerFieldUpdater.class.getMethod("newUpdater", Class.class, String.class);
        IO.println(make.invoke(null, UpdaterIntoTheEngine.class, "n")); // REFUSED AtomicIntegerFieldUpdater.newUpdater
    }
}
