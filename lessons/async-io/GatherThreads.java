// The same in blocking style: each get() waits, on a virtual thread.
final long pause = Long.getLong("pause", 500);   // milliseconds an answer

void main() throws InterruptedException {
    var named = Thread.ofVirtual().name("task-", 1).factory();
    try (var threads = Executors.newThreadPerTaskExecutor(named)) {
        long begin = System.nanoTime();
        var price = threads.submit(this::price);
        var rate = threads.submit(this::rate);
        int inEuro = price.get() * rate.get() / 100;
        IO.println("thread: " + inEuro + since(begin));

        var broken = threads.submit(this::broken);
        IO.println("thread: " + broken.get() * rate.get() / 100);
    } catch (ExecutionException e) {
        IO.println("thread: " + e.getCause().getMessage());
    }
}

int price() throws InterruptedException {
    return answer(200);
}

int rate() throws InterruptedException {
    return answer(90);
}

int broken() {
    throw new IllegalStateException("no price today");
}

int answer(int value) throws InterruptedException {
    Thread.sleep(pause);           // comes after a pause
    return value;
}

String since(long begin) {
    double pauses = (System.nanoTime() - begin) / 1e6 / pause;
    return " after about " + Math.round(pauses) + " pause";
}
