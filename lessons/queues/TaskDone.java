// main waits until the task is done, and not only taken.
class TaskQueue<T> {
    private final BlockingQueue<T> queue = new ArrayBlockingQueue<>(1);
    private int open = 0;                  // put, and not yet done

    void put(T task) throws InterruptedException {
        synchronized (this) {
            open++;
        }
        queue.put(task);
    }

    T take() throws InterruptedException {
        return queue.take();
    }

    synchronized void done() {
        open--;
        if (open == 0) notifyAll();
    }

    synchronized void join() throws InterruptedException {
        while (open > 0) wait();
    }
}

final TaskQueue<String> tasks = new TaskQueue<>();

void consume() {
    try {
        String task = tasks.take();
        IO.println("2 Consumer has taken " + task);
        IO.println("3 Consumer has done it");
        tasks.done();
    } catch (InterruptedException e) {
        IO.println("Consumer was asked to stop");
    }
}

void main() throws InterruptedException {
    Thread consumer = new Thread(this::consume, "Consumer");
    consumer.start();
    IO.println("1 main puts a task");
    tasks.put("a task");
    tasks.join();
    IO.println("4 main knows that all is done");
    consumer.join();
}
