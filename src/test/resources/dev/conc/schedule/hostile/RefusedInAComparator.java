class RefusedInAComparator {
    public static void main(String[] arguments) {
        try {
            java.util.Arrays.sort(new Integer[] {2, 1}, (a, b) -> {
                try {
                    Class.forName("java.net.".concat("Socket")); // REFUSED java.net.Socket
                } catch (Throwable all) {
                    return 0;
                }
                return 0;
            });
        } catch (Throwable all) {
            IO.println("hidden");
        }
    }
}
