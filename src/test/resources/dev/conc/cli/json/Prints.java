void main() throws InterruptedException {
    IO.println("first");
    Thread anna = Thread.ofPlatform().name("anna").start(() -> IO.println("锁 \" \\"));
    anna.join();
    System.exit(4);
}
