class MachineAsked {
    public static void main(String[] arguments) { // PRINTS 4 true true true 0
        IO.print(Runtime.getRuntime().availableProcessors() + " " + System.lineSeparator().equals("\n") + " " + (System.getProperty("java.version") != null) + " ");
        System.gc();
        IO.println((Thread.currentThread().getStackTrace().length > 0) + " " + Integer.getInteger("none", 0));
    }
}
