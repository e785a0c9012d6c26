class ProcessCast {
    static Object kept;
    public static void main(String[] arguments) {
        IO.println(((Process) kept) == null); // REFUSED Process
    }
}
