// Who is to be greeted? Three ways to tell the last method.

final Map<Thread, String> byThread = new ConcurrentHashMap<>();
static final ThreadLocal<String> student = new ThreadLocal<>();

// A parameter: every method on the way hands the name on.
void enter(String name) { lesson(name); }
void lesson(String name) { greet(name); }

// A map: each thread puts and looks up under itself.
void enterWithMap(String name) {
    byThread.put(Thread.currentThread(), name);
    lessonWithMap();
}
void lessonWithMap() {
    greet(byThread.get(Thread.currentThread()));
}

// A thread-local: the same, but nobody names the thread.
void enterWithLocal(String name) {
    student.set(name);
    lessonWithLocal();
}
void lessonWithLocal() { greet(student.get()); }

void greet(String name) {
    String thread = Thread.currentThread().getName();
    IO.println("Hello, " + name + " (in " + thread + ")");
}

void main() throws InterruptedException {
    twice("A parameter on every call", this::enter);
    twice("A map keyed by thread", this::enterWithMap);
    twice("A thread-local", this::enterWithLocal);
}

void twice(String way, Consumer<String> enter)
        throws InterruptedException {
    IO.println(way + ":");
    Thread a = Thread.ofPlatform().name("Thread-A")
            .start(() -> enter.accept("Alice"));
    Thread b = Thread.ofPlatform().name("Thread-B")
            .start(() -> enter.accept("Bob"));
    a.join();
    b.join();
}
