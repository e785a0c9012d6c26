// Exits in a shutdown hook.
void main() {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> {
        IO.println("hook");
        System.exit(4);
    }));
    IO.println("main");
}
