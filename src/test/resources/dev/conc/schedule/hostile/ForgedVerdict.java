// Says over the worker's own channel that all is well.
class ForgedVerdict {
    static final Object left = new Object(), right = new Object();
    static void lie() throws Exception {
        Class<?> report = Class.forName("dev.conc.schedule.worker.Report"); // REFUSED dev.conc.schedule.worker.Report
        Object all = report.getConstructors()[0].newInstance("dpor", true, 1L, 0L, 0.1, java.util.List.of(), java.util.List.of(), java.util.List.of());
        IO.println(all);
    }
    public static void main(String[] arguments) throws Exception {
        lie();
        new Thread(() -> { synchronized (left) { synchronized (right) { } } }).start();
        synchronized (right) { synchronized (left) { } }
    }
}
