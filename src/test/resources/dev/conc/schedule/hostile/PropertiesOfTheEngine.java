// Its own view of them: the engine's stay as they are, and the next execution sees none of it.
class PropertiesOfTheEngine {
    // PRINTS null changed
    public static void main(String[] arguments) {
        IO.print(System.getProperty("hostile") + " ");
        System.setProperty("hostile", "changed");
        System.setProperty("java.class.path", "");
        IO.println(System.getProperty("hostile"));
    }
}
