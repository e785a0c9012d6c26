// A thread's assertion fails in some schedules; main ends well.
volatile int level = 0;

void main() throws InterruptedException {
    Thread child = new Thread(() -> {
        assert level == 1 : "not yet";
    });
    child.start();
    level = 1;
    child.join();
    IO.println("main ends");
}
