class InputSet {
    public static void main(String[] arguments) { // PRINTS 42
        System.setIn(new java.io.ByteArrayInputStream("42\n".getBytes()));
        IO.println(new java.util.Scanner(System.in).nextInt());
    }
}
