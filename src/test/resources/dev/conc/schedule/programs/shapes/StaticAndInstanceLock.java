// A static synchronized method locks the class, an instance method the object: they do not exclude each other.
class StaticAndInstanceLock {
    static int count = 0;

    static synchronized void plusOne() {
        count++;
    }

    synchronized void plusOneToo() {
        count++;
    }

    public static void main(String[] args) throws InterruptedException {
        StaticAndInstanceLock object = new StaticAndInstanceLock();
        Thread a = new Thread(StaticAndInstanceLock::plusOne);
        Thread b = new Thread(object::plusOneToo);
        a.start();
        b.start();
        a.join();
        b.join();
        System.out.println("count: " + count);
    }
}
