import java.util.ArrayDeque;
import java.util.Queue;

class WorkersOneNotify {
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private boolean closed;
    static int done;

    synchronized void submit(Runnable task) {
        tasks.add(task);
        notify();
    }

    synchronized void close() {
        closed = true;
        notify();
    }

    private synchronized Runnable next() throws InterruptedException {
        while (tasks.isEmpty() && !closed) {
            wait();
        }
        return tasks.poll();
    }

    void work() {
        try {
            for (Runnable task = next(); task != null; task = next()) {
                task.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public static void main(String[] arguments) throws InterruptedException {
        WorkersOneNotify pool = new WorkersOneNotify();
        Thread one = new Thread(pool::work, "one");
        Thread two = new Thread(pool::work, "two");
        one.start();
        two.start();
        pool.submit(() -> done++);
        pool.close();
        one.join();
        two.join();
        System.out.println(done);
    }
}
