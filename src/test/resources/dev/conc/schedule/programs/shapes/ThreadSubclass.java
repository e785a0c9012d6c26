// A thread by subclassing, which adds to a static field without a lock.
class ThreadSubclass extends Thread {
    static int count = 0;

    @Override
    public void run() {
        count++;
    }

    public static void main(String[] args) throws InterruptedException {
        ThreadSubclass a = new ThreadSubclass();
        ThreadSubclass b = new ThreadSubclass();
        a.start();
        b.start();
        a.join();
        b.join();
        System.out.println("count: " + count);
    }
}
