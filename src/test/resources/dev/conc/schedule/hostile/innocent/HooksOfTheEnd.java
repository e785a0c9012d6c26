class HooksOfTheEnd {
    public static void main(String[] arguments) { // PRINTS end
        Runtime.getRuntime().addShutdownHook(new Thread(() -> IO.println("end")));
    }
}
