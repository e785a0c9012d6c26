class StreamsOfTheEngine {
    // PRINTS before after
    public static void main(String[] arguments) {
        var usual = System.out;
        IO.print("before ");
        System.setOut(new java.io.PrintStream(new java.io.ByteArrayOutputStream()));
        System.out.println("not seen");
        System.setOut(usual);
        System.out.println("after");
    }
}
