// A plain field added to through a VarHandle: one atomic step.
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

class VarHandleAdd {
    static final VarHandle COUNT;

    static {
        try {
            COUNT = MethodHandles.lookup().findVarHandle(VarHandleAdd.class, "count", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    int count = 0;

    void plusOne() {
        int before = (int) COUNT.getAndAdd(this, 1);
        assert before < 2;
    }

    void main() throws InterruptedException {
        Thread a = new Thread(this::plusOne);
        Thread b = new Thread(this::plusOne);
        a.start();
        b.start();
        a.join();
        b.join();
        IO.println("count: " + count);
    }
}
