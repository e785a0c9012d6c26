void main() {
    Thread.currentThread().getThreadGroup().getParent().interrupt(); // REFUSED ThreadGroup
}
