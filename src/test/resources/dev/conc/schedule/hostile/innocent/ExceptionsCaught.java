import java.io.*;
class ExceptionsCaught {
    public static void main(String[] arguments) { // PRINTS closed
        try (Closeable closing = () -> { throw new FileNotFoundException("closed"); }) {
            IO.print("");
        } catch (FileNotFoundException missing) {
            IO.println(missing.getMessage());
        } catch (IOException other) {
            throw new UncheckedIOException(other);
        }
    }
}
