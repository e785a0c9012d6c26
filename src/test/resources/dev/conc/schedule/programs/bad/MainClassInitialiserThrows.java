// The static initialiser of the main class throws, before main is called.
class MainClassInitialiserThrows {
    static final int SIZE = Integer.parseInt("many");

    public static void main(String[] args) {
        System.out.println(SIZE);
    }
}
