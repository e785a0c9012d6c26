package dev.conc.ui.screen;

/**
 * Where those who work beside a screen tell what happens. They only send events; the thread that shows the screen alone holds its state.
 *
 * @param <E> what they tell
 */
public interface Background<E> {
    /** Work beside the screen. */
    interface Task {
        void run() throws InterruptedException;
    }

    /** Tells what has happened. Waits while there is much that the screen has not handled; does nothing once the screen is closed. */
    void send(E event);

    /** Work has ended as nobody foresaw: the screen is left, and throws it. */
    void fail(Throwable why);

    /** Works in this thread. What is thrown is not lost. */
    default void run(Task task) {
        try {
            task.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            fail(e);
        }
    }

    /** Works in a thread of its own, which the end of the process does not wait for. */
    default void start(String name, Task task) {
        Thread.ofPlatform().daemon().name(name).start(() -> run(task));
    }
}
