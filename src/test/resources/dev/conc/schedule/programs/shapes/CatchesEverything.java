// A thread that catches whatever ends its waiting, and waits again: a deadlock that no exception gets it out of.
void main() {
    synchronized (this) {
        while (true) {
            try {
                wait();
            } catch (Throwable t) {
                IO.println("caught");
            }
        }
    }
}
