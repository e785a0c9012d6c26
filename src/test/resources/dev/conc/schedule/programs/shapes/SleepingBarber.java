import java.util.concurrent.Semaphore;

class SleepingBarber {
    static final Semaphore customers = new Semaphore(0);
    static final Semaphore barber = new Semaphore(0);
    static final Semaphore mutex = new Semaphore(1);
    static int waiting;
    static int served;
    static int turnedAway;

    static void cut() {
        while (true) {
            customers.acquireUninterruptibly();
            mutex.acquireUninterruptibly();
            waiting--;
            barber.release();
            mutex.release();
        }
    }

    static void visit() {
        mutex.acquireUninterruptibly();
        if (waiting == 1) {
            turnedAway++;
            mutex.release();
            return;
        }
        waiting++;
        customers.release();
        mutex.release();
        barber.acquireUninterruptibly();
        mutex.acquireUninterruptibly();
        served++;
        mutex.release();
    }

    public static void main(String[] arguments) throws InterruptedException {
        Thread shop = new Thread(SleepingBarber::cut, "barber");
        shop.setDaemon(true);
        shop.start();
        Thread ann = new Thread(SleepingBarber::visit, "Ann");
        Thread ben = new Thread(SleepingBarber::visit, "Ben");
        ann.start();
        ben.start();
        ann.join();
        ben.join();
        System.out.println(served + " served, " + turnedAway + " turned away");
    }
}
