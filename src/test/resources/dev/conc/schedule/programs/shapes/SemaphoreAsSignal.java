// A semaphore of no permits as a signal: a release is remembered, and orders what came before it.
final Semaphore done = new Semaphore(0);
int result = 0;

void main() throws InterruptedException {
    new Thread(() -> {
        result = 42;
        done.release();
    }).start();
    done.acquire();
    IO.println("result: " + result);
}
