import java.util.concurrent.atomic.AtomicReference;

class QueueLock {
    static class Place {
        volatile boolean locked;
        volatile Place next;
    }

    static final AtomicReference<Place> last = new AtomicReference<>();
    static int count;

    static void lock(Place mine) {
        Place before = last.getAndSet(mine);
        if (before != null) {
            mine.locked = true;
            before.next = mine;
            while (mine.locked) {
                Thread.onSpinWait();
            }
        }
    }

    static void unlock(Place mine) {
        if (mine.next == null) {
            if (last.compareAndSet(mine, null)) {
                return;
            }
            while (mine.next == null) {
                Thread.onSpinWait();
            }
        }
        mine.next.locked = false;
    }

    static void add() {
        Place mine = new Place();
        lock(mine);
        count++;
        unlock(mine);
    }

    public static void main(String[] arguments) throws InterruptedException {
        Thread one = new Thread(QueueLock::add);
        Thread two = new Thread(QueueLock::add);
        one.start();
        two.start();
        one.join();
        two.join();
        System.out.println(count);
    }
}
