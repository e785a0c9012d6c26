// Two threads that do a random number of things: explored with the same random numbers in every execution.
final Random random = new Random();
int count = 0;

void main() throws InterruptedException {
    int steps = 1 + random.nextInt(2);
    Thread a = new Thread(() -> {
        for (int i = 0; i < steps; i++) count++;
    });
    Thread b = new Thread(() -> count++);
    a.start();
    b.start();
    a.join();
    b.join();
    IO.println("at least one: " + (count >= 1));
}
