class ProcessInASignature {
    static void take(Process process) {
        IO.println("fine"); // REFUSED Process
    }
    public static void main(String[] arguments) {
        take(null);
    }
}
