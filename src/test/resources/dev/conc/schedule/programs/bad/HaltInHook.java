// Halts in a shutdown hook.
void main() {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> {
        IO.println("hook");
        Runtime.getRuntime().halt(4);
    }));
    IO.println("main");
}
