//PREVIEW
// A thread that is started has no bindings; one that a scope forks has.

static final ScopedValue<String> student =
        ScopedValue.newInstance();

void main() throws InterruptedException {
    int greeted = ScopedValue.where(student, "Alice").call(this::serve);
    IO.println(greeted + " greeted");
}

int serve() throws InterruptedException {
    Thread.ofVirtual().start(() -> greet("a started thread")).join();
    try (var scope = StructuredTaskScope.open()) {
        scope.fork(() -> greet("a forked thread"));
        scope.join();
    }
    return 2;
}

void greet(String where) {
    String name = student.orElse("stranger");
    IO.println("Hello, " + name + " (in " + where + ")");
}
