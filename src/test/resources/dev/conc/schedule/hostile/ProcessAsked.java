class ProcessAsked {
    static Object kept;
    public static void main(String[] arguments) {
        IO.println(kept instanceof Process); // REFUSED Process
    }
}
