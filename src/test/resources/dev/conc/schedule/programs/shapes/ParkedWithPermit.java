// unpark before park is remembered.
void main() throws InterruptedException {
    Thread parked = new Thread(() -> {
        LockSupport.park();
        IO.println("went on");
    });
    parked.start();
    LockSupport.unpark(parked);
    parked.join();
}
