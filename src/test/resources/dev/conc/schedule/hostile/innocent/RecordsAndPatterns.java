sealed interface Shape { }
record Circle(int r) implements Shape { }
record Box(int a, int b) implements Shape { }
enum Colour { RED, GREEN }
class RecordsAndPatterns {
    static String name(Object value) {
        return switch (value) {
            case Circle(int r) when r > 1 -> "large";
            case Circle _ -> "circle";
            case Box(int a, int b) -> "box" + a * b;
            case Colour colour -> colour.name();
            case String text -> text;
            default -> value.toString();
        };
    }
    public static void main(String[] arguments) throws Exception { // PRINTS large circle box6 RED GREEN t 1 Box[a=1, b=2] a
        IO.print(name(new Circle(2)) + " " + name(new Circle(1)) + " " + name(new Box(2, 3)) + " " + name(Colour.RED) + " " + name(Colour.GREEN) + " " + name("t") + " " + name(1) + " ");
        IO.println(new Box(1, 2) + " " + Box.class.getRecordComponents()[0].getName());
    }
}
