// One thread reads, and wants to write without letting go.
final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
final long patience = Long.getLong("patience", 1000); // 0: for ever
int visits = 0;

void visit() {
    lock.readLock().lock();
    int seen = visits;
    lock.writeLock().lock();      // the read lock is still held
    visits = seen + 1;
    lock.writeLock().unlock();
    lock.readLock().unlock();
}

void main() throws InterruptedException {
    Thread visitor = new Thread(this::visit, "Visitor");
    visitor.setDaemon(true);      // so that the program can end
    visitor.start();
    visitor.join(patience);
    IO.println("Visitor is still waiting: " + visitor.isAlive());
}
