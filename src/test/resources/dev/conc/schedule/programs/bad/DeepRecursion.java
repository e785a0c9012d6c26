// Recurses without end in a thread.
int depth(int n) {
    return 1 + depth(n + 1);
}

void main() throws InterruptedException {
    Thread deep = new Thread(() -> IO.println(depth(0)));
    deep.start();
    deep.join();
    IO.println("main ends");
}
