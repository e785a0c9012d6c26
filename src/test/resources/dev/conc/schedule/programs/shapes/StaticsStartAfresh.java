// Statics of all classes start afresh in every execution.
static class Registry {
    static final List<String> NAMES = new ArrayList<>();
    static int entered = 0;

    static synchronized void enter(String name) {
        NAMES.add(name);
        entered++;
    }
}

void main() throws InterruptedException {
    Thread a = new Thread(() -> Registry.enter("a"));
    Thread b = new Thread(() -> Registry.enter("b"));
    a.start();
    b.start();
    a.join();
    b.join();
    IO.println(Registry.NAMES + " " + Registry.entered);
}
