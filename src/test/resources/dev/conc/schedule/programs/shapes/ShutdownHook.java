// A shutdown hook runs when the last thread that is no daemon has ended.
void main() {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> IO.println("hook")));
    new Thread(() -> IO.println("thread")).start();
}
