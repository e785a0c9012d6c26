import java.io.*;
class SerializedRead {
    public static void main(String[] arguments) throws Exception {
        new ObjectInputStream(new ByteArrayInputStream(new byte[0])).readObject(); // REFUSED ObjectInputStream
    }
}
