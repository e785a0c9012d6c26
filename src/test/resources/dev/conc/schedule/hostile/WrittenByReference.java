class WrittenByReference {
    interface Maker { Object make(String name) throws Exception; }
    public static void main(String[] arguments) throws Exception {
        Maker maker = java.io.PrintStream::new; // REFUSED PrintStream
        maker.make("hostile-was-here");
    }
}
