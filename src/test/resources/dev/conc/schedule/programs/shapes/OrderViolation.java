// Order violation: the thread is started before what it needs is there.
String name;

void main() throws InterruptedException {
    Thread greeter = new Thread(() -> IO.println("hello " + name.strip()));
    greeter.start();
    name = "world";
    greeter.join();
}
