// A thread group that is told what its threads die of.
class Group extends ThreadGroup {
    Group() {
        super("group");
    }

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
        IO.println(thread.getName() + " died of " + thrown.getMessage());
    }
}

void main() throws InterruptedException {
    Thread child = new Thread(new Group(), () -> {
        throw new IllegalStateException("boom");
    }, "child");
    child.start();
    child.join();
    IO.println("main ends");
}
