class StackWalked {
    static String caller() { return StackWalker.getInstance().walk(frames -> frames.skip(1).findFirst().get().getMethodName()); }
    public static void main(String[] arguments) { // PRINTS main
        IO.println(caller());
    }
}
