class ThreadStartedByReflection {
    static int n;
    public static void main(String[] arguments) throws Exception { // PRINTS 1
        Thread other = new Thread(() -> n++);
        Thread.class.getMethod("start").invoke(other);
        Thread.class.getMethod("join").invoke(other);
        IO.println(n);
    }
}
