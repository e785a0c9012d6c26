// notify by a thread that does not hold the monitor.
void main() {
    new Object().notify();
}
