// Permits do not add up: two unparks may let through one park only.
void main() throws InterruptedException {
    Thread parked = new Thread(() -> {
        LockSupport.park();
        LockSupport.park();
        IO.println("went on");
    });
    parked.start();
    LockSupport.unpark(parked);
    LockSupport.unpark(parked);
    parked.join();
}
