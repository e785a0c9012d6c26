// A thread dies of an exception; main ends well and does not know.
void main() throws InterruptedException {
    Thread child = new Thread(() -> {
        throw new IllegalStateException("child");
    });
    child.start();
    child.join();
    IO.println("main ends");
}
