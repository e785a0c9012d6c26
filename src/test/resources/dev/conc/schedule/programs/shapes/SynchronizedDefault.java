// A default method of an interface that locks the object which implements it.
interface Counter {
    int get();

    void set(int value);

    default void plusOne() {
        synchronized (this) {
            set(get() + 1);
        }
    }
}

static class Cell implements Counter {
    private int value = 0;

    @Override
    public int get() {
        return value;
    }

    @Override
    public void set(int value) {
        this.value = value;
    }
}

void main() throws InterruptedException {
    Counter counter = new Cell();
    Thread a = new Thread(counter::plusOne);
    Thread b = new Thread(counter::plusOne);
    a.start();
    b.start();
    a.join();
    b.join();
    IO.println("count: " + counter.get());
}
