// A scheduled task has run when the executor is closed.
int runs = 0;

void main() throws Exception {
    try (ScheduledExecutorService timer = Executors.newScheduledThreadPool(1)) {
        timer.schedule(() -> runs++, 2, TimeUnit.SECONDS);
    }
    IO.println("runs: " + runs);
}
