// The same task twice: once called, once started.
void main() throws InterruptedException {
    Thread called = new Thread(this::task, "Called");
    Thread started = new Thread(this::task, "Started");

    called.run();
    IO.println("Called is " + called.getState());

    started.start();
    started.join();
    IO.println("Started is " + started.getState());
}

void task() {
    String name = Thread.currentThread().getName();
    IO.println("the task runs on " + name);
}
