// A thread-local value set by one task is found by the next one on the same thread of a pool.
final ThreadLocal<String> user = new ThreadLocal<>();

void main() throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(1)) {
        pool.submit(() -> user.set("Ann"));
        IO.println("user: " + pool.submit(user::get).get());
    }
    IO.println("main: " + user.get());
}
