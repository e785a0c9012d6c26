void main() {
    Thread[] all = new Thread[99];
    Thread.currentThread().getThreadGroup().enumerate(all); // REFUSED ThreadGroup.enumerate
}
