// Loops for ever in one thread, without touching anything that another thread could touch.
void main() throws InterruptedException {
    Thread endless = new Thread(() -> {
        long i = 0;
        while (true) {
            i++;
        }
    });
    endless.start();
    endless.join();
}
