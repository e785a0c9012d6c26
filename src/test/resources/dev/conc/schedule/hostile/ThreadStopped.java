class ThreadStopped extends Thread {
    public static void main(String[] arguments) {
        new ThreadStopped().stop(); // REFUSED Thread.stop
    }
}
