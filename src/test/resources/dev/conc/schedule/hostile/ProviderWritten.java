abstract class Own extends java.nio.charset.spi.CharsetProvider { // REFUSED
}
class ProviderWritten {
    public static void main(String[] arguments) { IO.println("fine"); }
}
