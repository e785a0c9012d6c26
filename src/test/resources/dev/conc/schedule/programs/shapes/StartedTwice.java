// A thread can be started once only.
void main() {
    Thread thread = new Thread(() -> {});
    thread.start();
    thread.start();
}
