abstract class Own extends Process { // REFUSED Process
}
class ProcessExtended {
    public static void main(String[] arguments) { IO.println("fine"); }
}
