class ReservedName {
    static void conc$reset() {
        IO.println("mine"); // REFUSED conc$reset
    }
    public static void main(String[] arguments) { conc$reset(); }
}
