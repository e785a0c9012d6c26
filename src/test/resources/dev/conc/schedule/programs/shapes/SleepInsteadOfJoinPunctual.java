// The same as SleepInsteadOfJoin, explored with punctual time: no failure, but still a data race.
int data = 0;

void main() throws InterruptedException {
    new Thread(() -> data = 42).start();
    Thread.sleep(2_000);
    int seen = data;
    IO.println("data: " + seen);
    assert seen == 42;
}
