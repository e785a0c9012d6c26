class ProcessAsAField {
    static Process kept; // only the type
    public static void main(String[] arguments) {
        IO.println(kept == null); // REFUSED Process
    }
}
