class RefusedInAThread {
    public static void main(String[] arguments) throws Exception {
        Thread other = new Thread(() -> {
            try {
                Class.forName("java.net.".concat("Socket")); // REFUSED java.net.Socket
            } catch (Throwable all) {
                IO.println("hidden");
            }
        });
        other.start();
        other.join();
    }
}
