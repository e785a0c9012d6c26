// The same in blocking style: each get() waits, on a virtual thread.
void main() throws InterruptedException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        var price = threads.submit(this::price);
        var rate = threads.submit(this::rate);
        IO.println("thread: " + price.get() * rate.get() / 100);

        var broken = threads.submit(this::broken);
        IO.println("thread: " + broken.get() * rate.get() / 100);
    } catch (ExecutionException e) {
        IO.println("thread: " + e.getCause().getMessage());
    }
}

int price() {
    return 200;
}

int rate() {
    return 90;
}

int broken() {
    throw new IllegalStateException("no price today");
}
