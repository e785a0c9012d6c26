// An executor with a virtual thread for each task, which add one without a lock.
int count = 0;

void main() {
    try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
        each.submit(() -> count++);
        each.submit(() -> count++);
    }
    IO.println("count: " + count);
}
