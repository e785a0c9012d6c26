class Interned {
    enum Level { LOW, HIGH }
    public static void main(String[] arguments) throws Exception { // PRINTS HIGH 3 true
        IO.print(Level.valueOf("HIGH") + " ");
        Object copy = new int[] {1, 2, 3}.clone();
        IO.println(java.lang.reflect.Array.getLength(copy) + " " + Class.forName("java.util.ArrayList").getSimpleName().equals("ArrayList"));
    }
}
