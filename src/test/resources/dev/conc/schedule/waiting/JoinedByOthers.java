class JoinedByOthers {
    private static int value;

    public static void main(String[] args) throws InterruptedException {
        Thread worker = new Thread(() -> value = 1);
        Thread[] waiting = new Thread[2];
        for (int i = 0; i < 2; i++) {
            waiting[i] = new Thread(() -> {
                try {
                    worker.join();
                    System.out.print(value);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
        worker.start();
        for (Thread each : waiting) {
            each.start();
        }
        for (Thread each : waiting) {
            each.join();
        }
    }
}
