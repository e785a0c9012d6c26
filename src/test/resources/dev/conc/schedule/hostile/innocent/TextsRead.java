import java.io.*;
import java.util.*;
class TextsRead {
    public static void main(String[] arguments) throws IOException { // PRINTS 6 one 2 c
        Scanner numbers = new Scanner("1 2 3");
        int sum = 0;
        while (numbers.hasNextInt()) sum += numbers.nextInt();
        BufferedReader lines = new BufferedReader(new StringReader("one\ntwo"));
        IO.print(sum + " " + lines.readLine() + " ");
        var bytes = new ByteArrayOutputStream();
        new PrintStream(bytes, true).print("ab");
        IO.print(bytes.size() + " ");
        var text = new StringWriter();
        new PrintWriter(text).printf("%s", "c").flush();
        IO.println(text);
    }
}
