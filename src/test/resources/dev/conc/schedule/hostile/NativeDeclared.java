class NativeDeclared {
    static native void call(); // REFUSED@0 NativeDeclared.call
    public static void main(String[] arguments) { IO.println("fine"); }
}
