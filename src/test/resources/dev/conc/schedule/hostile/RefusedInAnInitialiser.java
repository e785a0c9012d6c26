class RefusedInAnInitialiser {
    static class Later {
        static {
            try {
                Class.forName("java.io.File".concat("Writer")); // REFUSED java.io.FileWriter
            } catch (Throwable all) {
                IO.println("hidden");
            }
        }
        static void use() {}
    }
    public static void main(String[] arguments) {
        try { Later.use(); } catch (Throwable all) { IO.println("hidden"); }
    }
}
