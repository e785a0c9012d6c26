// A field updated atomically through a VarHandle by one thread and plainly by another: an update is lost.
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

class VarHandleMixed {
    static final VarHandle COUNT;

    static {
        try {
            COUNT = MethodHandles.lookup().findVarHandle(VarHandleMixed.class, "count", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    int count = 0;

    void main() throws InterruptedException {
        Thread a = new Thread(() -> {
            int before = (int) COUNT.getAndAdd(this, 1);
        });
        Thread b = new Thread(() -> count++);
        a.start();
        b.start();
        a.join();
        b.join();
        IO.println("count: " + count);
    }
}
