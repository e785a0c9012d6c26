// Streams are given of the program's own resources alone.
class ResourcesOfTheJdk {
    // PRINTS true true true true
    public static void main(String[] arguments) {
        IO.print((Object.class.getResourceAsStream("Object.class") == null) + " ");
        IO.print((ResourcesOfTheJdk.class.getResourceAsStream("/java/lang/Object.class") == null) + " ");
        IO.print((ResourcesOfTheJdk.class.getClassLoader().getResourceAsStream("dev/conc/Main.class") == null) + " ");
        IO.println(ClassLoader.getSystemResourceAsStream("../pom.xml") == null);
    }
}
