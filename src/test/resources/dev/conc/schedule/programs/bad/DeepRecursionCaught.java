// Recurses too deep, catches the error and goes on with a lock and a shared variable.
int depth = 0;
final Object lock = new Object();

void deeper() {
    depth++;
    deeper();
}

void main() throws InterruptedException {
    Thread deep = new Thread(() -> {
        try {
            deeper();
        } catch (StackOverflowError e) {
            synchronized (lock) {
                depth = -1;
            }
        }
    });
    deep.start();
    deep.join();
    IO.println("depth: " + depth);
}
