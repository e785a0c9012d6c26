// Leaves finalizers to the garbage collector.
class Finalizer {
    static int count;
    int[] large = new int[10_000];

    @Override
    protected void finalize() {
        count++;
        System.out.println("finalized");
    }

    public static void main(String[] arguments) throws Exception {
        for (int i = 0; i < 2_000; i++) new Finalizer();
        Thread thread = new Thread(() -> count++);
        thread.start();
        thread.join();
        System.gc();
        System.out.println(count);
    }
}
