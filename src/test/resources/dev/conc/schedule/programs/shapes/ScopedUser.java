// A scoped value is seen by what is called within the scope, in that thread only.
static final ScopedValue<String> USER = ScopedValue.newInstance();
String seen = "";

void main() throws InterruptedException {
    Thread other = new Thread(() -> seen = "other: " + USER.orElse("nobody"));
    ScopedValue.where(USER, "Ann").run(() -> {
        other.start();
        IO.println("main: " + USER.get());
    });
    other.join();
    IO.println(seen);
}
